import { formatMoney, type Money } from '../../platform/money/index.js';
import type { EventPayloads } from '../../platform/outbox/index.js';
import type { InvitationSubject, JobSubject } from './subjects.queries.js';
import { aboutApplication, aboutDeal, aboutInvitation, aboutJob, together } from './telling.js';

const price = ({ priceMinor, currency }: { priceMinor: bigint; currency: Money['currency'] }): string =>
  formatMoney({ amountMinor: priceMinor, currency });
const brandOf = ({ brandId }: { brandId: string }): string[] => [brandId];
const creatorOf = ({ creatorId }: { creatorId: string }): string[] => [creatorId];
const ownApplications = (): string => '/creator/applications';
const ownInvitations = (): string => '/creator/invitations';
const applications = ({ jobId }: { jobId: string }): string => `/brand/jobs/${jobId}/applications`;
const invitations = ({ jobId }: InvitationSubject): string => `/brand/jobs/${jobId}/invitations`;

const applicants = (_job: JobSubject, { creatorIds }: EventPayloads['JOB_CLOSED']): string[] => creatorIds;
/** Whoever had applied as well is told of that, once. */
const invitees = (_job: JobSubject, { creatorIds, inviteeIds }: EventPayloads['JOB_CLOSED']): string[] =>
  inviteeIds.filter((id) => !creatorIds.includes(id));

/** Rows of the catalogue about how a creator and a job come together. */
export const HIRING_NOTICES = {
  JOB_CLOSED: together<'JOB_CLOSED'>(
    aboutJob({
      to: applicants,
      title: 'Набор закрыт',
      body: ({ title }) => `Заказ «${title}» больше не принимает отклики, ваш отклик отклонён.`,
      href: ownApplications,
    }),
    aboutJob({
      to: invitees,
      title: 'Набор закрыт',
      body: ({ title }) => `Заказ «${title}» закрыт, приглашение больше не действует.`,
      href: ownInvitations,
    }),
  ),
  JOB_CANCELED: together<'JOB_CANCELED'>(
    aboutJob({
      to: applicants,
      title: 'Заказ отменён',
      body: ({ title }) => `Бренд отменил заказ «${title}», ваш отклик отклонён.`,
      href: ownApplications,
    }),
    aboutJob({
      to: invitees,
      title: 'Заказ отменён',
      body: ({ title }) => `Бренд отменил заказ «${title}», приглашение больше не действует.`,
      href: ownInvitations,
    }),
  ),

  JOB_MATCHED: aboutJob<'JOB_MATCHED'>({
    to: (_job, { creatorIds }) => creatorIds,
    title: 'Новый заказ по вашему оповещению',
    body: ({ title, brandName }) => `«${title}», ${brandName}`,
    href: ({ id }) => `/jobs/${id}`,
  }),

  APPLICATION_CREATED: aboutApplication<'APPLICATION_CREATED'>({
    to: brandOf,
    title: 'Новый отклик',
    body: (application) =>
      `${application.creatorName}, «${application.jobTitle}», цена ${price(application)}`,
    href: applications,
  }),
  APPLICATION_WITHDRAWN: aboutApplication<'APPLICATION_WITHDRAWN'>({
    to: brandOf,
    title: 'Отклик отозван',
    body: ({ creatorName, jobTitle }) => `${creatorName}, «${jobTitle}»`,
    href: applications,
  }),
  APPLICATION_REJECTED: aboutApplication<'APPLICATION_REJECTED'>({
    to: creatorOf,
    title: 'Отклик отклонён',
    body: ({ jobTitle }) => `«${jobTitle}»: бренд не выбрал ваш отклик.`,
    href: ownApplications,
  }),
  APPLICATION_ACCEPTED: aboutDeal<'APPLICATION_ACCEPTED'>({
    creator: {
      title: 'Вас выбрали',
      body: (deal) => `«${deal.title}»: сделка на ${price(deal)}. Ждём оплату бренда, пока не начинайте.`,
    },
  }),

  INVITATION_SENT: aboutInvitation<'INVITATION_SENT'>({
    to: creatorOf,
    title: 'Вас пригласили в заказ',
    body: (invitation) =>
      `${invitation.brandName}, «${invitation.jobTitle}», цена ${price(invitation)}. Ответьте до конца срока.`,
    href: ownInvitations,
    offer: ({ id, revision }) => ({ id, revision }),
  }),
  INVITATION_ACCEPTED: aboutDeal<'INVITATION_ACCEPTED'>({
    brand: {
      title: 'Приглашение принято',
      body: (deal) => `${deal.creatorName}, «${deal.title}». Внесите ${price(deal)}, чтобы начать.`,
    },
  }),
  INVITATION_DECLINED: aboutInvitation<'INVITATION_DECLINED'>({
    to: brandOf,
    title: 'Приглашение отклонено',
    body: ({ creatorName, jobTitle }) => `${creatorName}, «${jobTitle}»`,
    href: invitations,
  }),
  INVITATION_REVOKED: aboutInvitation<'INVITATION_REVOKED'>({
    to: creatorOf,
    title: 'Приглашение отозвано',
    body: ({ brandName, jobTitle }) => `${brandName}, «${jobTitle}»`,
    href: ownInvitations,
  }),
  INVITATION_EXPIRED: together<'INVITATION_EXPIRED'>(
    aboutInvitation({
      to: brandOf,
      title: 'Срок приглашения прошёл',
      body: ({ creatorName, jobTitle }) => `${creatorName}, «${jobTitle}»: ответа не было.`,
      href: invitations,
    }),
    aboutInvitation({
      to: creatorOf,
      title: 'Срок приглашения прошёл',
      body: ({ brandName, jobTitle }) => `${brandName}, «${jobTitle}»: вы не ответили.`,
      href: ownInvitations,
    }),
  ),
};
