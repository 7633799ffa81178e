import { Temporal } from 'temporal-polyfill'

/** The two times of a request or job, read once at the edge and passed in from there. */
export interface Times {
  /** The partnership's time, which the demonstration can move: for rules, deadlines and what is due. */
  readonly now: Temporal.Instant
  /** The machine's time: for sessions, links, retries and rate limits. Nobody can move it. */
  readonly realNow: Temporal.Instant
}

export interface Clock {
  /**
   * @param shiftMilliseconds how far the partnership's time lies ahead of (negative: behind) the machine's;
   *   none unless the demonstration moved it.
   * @throws RangeError when the shift is no whole number, or leads out of the time that an instant can hold.
   */
  read(shiftMilliseconds?: number): Times
}

/** The clock of the machine. Everything else is handed {@link Times} and never asks for the time itself. */
export const systemClock: Clock = { read: (shiftMilliseconds = 0) => readTimes(shiftMilliseconds) }

/**
 * The only place that reads the system clock.
 *
 * @param shiftMilliseconds see {@link Clock.read}
 */
export function readTimes(shiftMilliseconds: number): Times {
  // Not Temporal.Now: a native one has nanoseconds, the database microseconds, and a time that was stored
  // would no longer equal the one it came from.
  return shifted(Temporal.Instant.fromEpochMilliseconds(Date.now()), shiftMilliseconds)
}

/** A clock that stands still, for tests: its machine's time is `at` (an instant, or its ISO 8601 text). */
export function fixedClock(at: Temporal.Instant | string): Clock {
  const realNow = Temporal.Instant.from(at)
  return { read: (shiftMilliseconds = 0) => shifted(realNow, shiftMilliseconds) }
}

const shifted = (realNow: Temporal.Instant, milliseconds: number): Times => ({
  now: realNow.add({ milliseconds }),
  realNow,
})
