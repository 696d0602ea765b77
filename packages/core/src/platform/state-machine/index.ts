import { illegalTransition } from '../errors/index.js';

/** One row of a machine's table. Several rows may share an action: other states, other actors. */
export interface Transition<State extends string, Action extends string, Actor extends string, Facts> {
  action: Action;
  who: Actor;
  from: readonly State[];
  /** Absent: the action leaves the state as it is. */
  to?: State;
  /** What must hold beyond the state. */
  when?: (facts: Facts) => boolean;
}

/**
 * A state machine is its table; guards, `allowedActions` and tests all read the same rows.
 * @throws Error at boot when two rows answer the same (actor, action, state)
 */
export class StateMachine<State extends string, Action extends string, Actor extends string, Facts = void> {
  constructor(
    name: string,
    readonly rows: readonly Transition<State, Action, Actor, Facts>[],
  ) {
    const seen = new Set<string>();
    for (const { action, who, from } of rows) {
      for (const state of from) {
        const key = `${who} ${action} from ${state}`;
        if (seen.has(key)) throw new Error(`${name}: two transitions for ${key}`);
        seen.add(key);
      }
    }
  }

  /** By the state alone, whoever acts: the last guard before a row is changed. */
  permits(from: State, action: Action): boolean {
    return this.rows.some((row) => row.action === action && row.from.includes(from));
  }

  /** What this actor may do now, in the order of the table. */
  allowedActions(from: State, who: Actor, facts: Facts): Action[] {
    return this.rows.filter((row) => matches(row, from, who, facts)).map((row) => row.action);
  }

  /**
   * @returns the state after the action
   * @throws INVARIANT_VIOLATION ILLEGAL_TRANSITION `{ from, action }`
   */
  next(from: State, action: Action, who: Actor, facts: Facts): State {
    const row = this.rows.find((each) => each.action === action && matches(each, from, who, facts));
    if (!row) throw illegalTransition(from, action);
    return row.to ?? from;
  }
}

function matches<State extends string, Action extends string, Actor extends string, Facts>(
  row: Transition<State, Action, Actor, Facts>,
  from: State,
  who: Actor,
  facts: Facts,
): boolean {
  return row.who === who && row.from.includes(from) && (row.when?.(facts) ?? true);
}
