import type { EventPayloads, EventType } from '../../platform/outbox/index.js';
import type { StreamHint } from '../../platform/queue/index.js';
import type { ShownOffer } from '../deliveries/index.js';
import type {
  AdjustmentSubject,
  ApplicationSubject,
  DealSubject,
  InvitationSubject,
  JobSubject,
  SubjectQueries,
  TransferSubject,
} from './subjects.queries.js';

/** Every active admin. */
export const ADMINS = 'ADMINS';

export interface Notice {
  to: readonly string[] | typeof ADMINS;
  /** Who is not told although he is among them. */
  except?: string | null;
  title: string;
  body: string;
  href: string;
  /** What the notice offers, where it may be answered in a message. */
  offer?: ShownOffer;
}

/** Somebody whose open pages are out of date, whether notified or not: the actor's other tabs, too. */
export interface Touched {
  userId: string;
  hint: StreamHint;
}

export interface Telling {
  notices: readonly Notice[];
  touched: readonly Touched[];
}

/** Turns an event into what to tell whom. */
export type Teller<T extends EventType> = (
  subjects: SubjectQueries,
  payload: EventPayloads[T],
) => Promise<Telling>;

type TypesWith<P> = { [T in EventType]: EventPayloads[T] extends P ? T : never }[EventType];
type Text<S, T extends EventType> = string | ((subject: S, payload: EventPayloads[T]) => string);

interface Message<S, T extends EventType> {
  title: Text<S, T>;
  body: Text<S, T>;
}

const NOTHING: Telling = { notices: [], touched: [] };

function render<S, T extends EventType>(text: Text<S, T>, subject: S, payload: EventPayloads[T]): string {
  return typeof text === 'string' ? text : text(subject, payload);
}

function notice<S, T extends EventType>(
  { title, body }: Message<S, T>,
  address: Omit<Notice, 'title' | 'body'>,
  [subject, payload]: [S, EventPayloads[T]],
): Notice {
  return { ...address, title: render(title, subject, payload), body: render(body, subject, payload) };
}

/**
 * Both sides are told but the one who acted; when the system acts, both. Both sides' pages change.
 * @param pageOf where the notices lead: to the deal, unless it is told otherwise
 */
export function aboutDeal<T extends TypesWith<{ dealId: string }>>(
  messages: { brand?: Message<DealSubject, T>; creator?: Message<DealSubject, T> },
  pageOf: (payload: EventPayloads[T]) => string = ({ dealId }) => `/deals/${dealId}`,
): Teller<T> {
  return async (subjects, payload) => {
    const deal = await subjects.deal(payload.dealId);
    if (!deal) return NOTHING;
    const actorId = 'actorId' in payload ? payload.actorId : undefined;
    const sides = [
      { userId: deal.brandId, message: messages.brand },
      { userId: deal.creatorId, message: messages.creator },
    ];
    const href = pageOf(payload);
    return {
      notices: sides.flatMap(({ userId, message }) =>
        message && userId !== actorId ? [notice(message, { to: [userId], href }, [deal, payload])] : [],
      ),
      touched: sides.flatMap(({ userId }): Touched[] => [
        { userId, hint: { topic: 'deal', id: deal.id } },
        { userId, hint: { topic: 'conversation', id: deal.conversationId } },
      ]),
    };
  };
}

/** Every active admin but the one who acted is told of a dispute. */
export function disputeForAdmins<
  T extends TypesWith<{ dealId: string; disputeId: string; actorId: string | null }>,
>(message: Message<DealSubject, T>): Teller<T> {
  return async (subjects, payload) => {
    const deal = await subjects.deal(payload.dealId);
    if (!deal) return NOTHING;
    const address = {
      to: ADMINS,
      except: payload.actorId,
      href: `/admin/disputes/${payload.disputeId}`,
    } as const;
    return { notices: [notice(message, address, [deal, payload])], touched: [] };
  };
}

/** Says what all of them say: different words for different people. */
export function together<T extends EventType>(...tellers: Teller<T>[]): Teller<T> {
  return async (subjects, payload) => {
    const tellings = await Promise.all(tellers.map((teller) => teller(subjects, payload)));
    return {
      notices: tellings.flatMap(({ notices }) => notices),
      touched: tellings.flatMap(({ touched }) => touched),
    };
  };
}

/** Where another event of the same act says it better, this one only refreshes the pages of the deal. */
export function quietWhen<T extends TypesWith<{ dealId: string }>>(
  isQuiet: (payload: EventPayloads[T]) => boolean,
  teller: Teller<T>,
): Teller<T> {
  const quiet = aboutDeal<T>({});
  return (subjects, payload) => (isQuiet(payload) ? quiet : teller)(subjects, payload);
}

interface Address<S, T extends EventType> {
  to: (subject: S, payload: EventPayloads[T]) => Notice['to'];
  except?: (payload: EventPayloads[T]) => string | null;
  href: (subject: S) => string;
  offer?: (subject: S) => ShownOffer;
}

/** One message, the same for all it goes to. */
function about<S, T extends EventType>(
  find: (subjects: SubjectQueries, payload: EventPayloads[T]) => Promise<S | undefined>,
  message: Message<S, T> & Address<S, T>,
): Teller<T> {
  return async (subjects, payload) => {
    const subject = await find(subjects, payload);
    if (!subject) return NOTHING;
    const address = {
      to: message.to(subject, payload),
      except: message.except?.(payload) ?? null,
      href: message.href(subject),
      offer: message.offer?.(subject),
    };
    return { notices: [notice(message, address, [subject, payload])], touched: [] };
  };
}

export const aboutJob = <T extends TypesWith<{ jobId: string }>>(
  message: Message<JobSubject, T> & Address<JobSubject, T>,
): Teller<T> => about((subjects, { jobId }) => subjects.job(jobId), message);

export const aboutApplication = <T extends TypesWith<{ applicationId: string; jobId: string }>>(
  message: Message<ApplicationSubject, T> & Address<ApplicationSubject, T>,
): Teller<T> => about((subjects, { applicationId }) => subjects.application(applicationId), message);

export const aboutInvitation = <T extends TypesWith<{ invitationId: string; jobId: string }>>(
  message: Message<InvitationSubject, T> & Address<InvitationSubject, T>,
): Teller<T> => about((subjects, { invitationId }) => subjects.invitation(invitationId), message);

export const aboutPayout = <T extends TypesWith<{ payoutId: string }>>(
  message: Message<TransferSubject, T> & Address<TransferSubject, T>,
): Teller<T> => about((subjects, { payoutId }) => subjects.payout(payoutId), message);

export const aboutDeposit = <T extends TypesWith<{ depositId: string }>>(
  message: Message<TransferSubject, T> & Address<TransferSubject, T>,
): Teller<T> => about((subjects, { depositId }) => subjects.deposit(depositId), message);

export const aboutAdjustment = <T extends TypesWith<{ adjustmentId: string }>>(
  message: Message<AdjustmentSubject, T> & Address<AdjustmentSubject, T>,
): Teller<T> => about((subjects, { adjustmentId }) => subjects.adjustment(adjustmentId), message);

/** Everybody in the conversation but the sender is told; the sender's other tabs change, too. */
export const aboutMessage: Teller<'MESSAGE_SENT'> = async (subjects, { conversationId, senderId }) => {
  const conversation = await subjects.conversation(conversationId);
  if (!conversation) return NOTHING;
  const { participants, jobTitle } = conversation;
  const sender = participants.find(({ userId }) => userId === senderId);
  const to = participants.map(({ userId }) => userId).filter((userId) => userId !== senderId);
  const body = sender ? `${sender.name}, «${jobTitle}»` : `«${jobTitle}»`;
  return {
    notices: [{ to, title: 'Новое сообщение', body, href: `/messages/${conversationId}` }],
    touched: participants.map(({ userId }) => ({
      userId,
      hint: { topic: 'conversation', id: conversationId },
    })),
  };
};

export function aboutAccount<T extends TypesWith<{ userId: string }>>(message: {
  title: string;
  body: string;
  href: string;
}): Teller<T> {
  return async (_subjects, { userId }) => ({ notices: [{ to: [userId], ...message }], touched: [] });
}
