import type { Temporal } from 'temporal-polyfill'
import { type Happening, takeEffect } from '../acts/index.ts'
import { followers, mints, momentKinds, reactors, writers } from '../compose/following.ts'
import { followAll } from '../journal/index.ts'
import { walkMoments } from '../moments/index.ts'
import { withPartnership } from '../platform/db/index.ts'
import { type OutgoingMail, type Relay, sendWaiting } from '../platform/mail/index.ts'
import type { TestPartnership } from './partnership.ts'
import { signIn, type TestPerson } from './people.ts'
import type { TestSite } from './site.ts'

/** Days that pass in a partnership, and the mail that comes meanwhile. */
export interface Days {
  /** Lets time pass: what falls due falls, and the mail of it leaves. @returns the mail that came, by its recipients. */
  pass(by: Temporal.DurationLike): Promise<OutgoingMail[]>
  /** As {@link Days.pass}, until the instant. */
  passUntil(at: Temporal.Instant): Promise<OutgoingMail[]>
  /** Lets something happen that no act of these tests brings about, with what follows of it. */
  happen(happening: Happening): Promise<void>
  /** A session of this day: those that tests begin with end after a month. */
  tokenOf(person: TestPerson): Promise<string>
}

/** What the worker does, at the pace of a test. The relay keeps what it is given. */
export function daysOf({ db, clock }: TestSite, { id, host }: TestPartnership): Days {
  const { pool } = db
  const place = { name: { da: 'Prøvepartnerskabet' }, zone: 'Europe/Copenhagen', origin: `http://${host}` }
  const passUntil: Days['passUntil'] = async (at) => {
    const mails: OutgoingMail[] = []
    const relay: Relay = { deliver: async (mail) => `250 ${mails.push(mail)}` }
    const realNow = clock.realNow()
    clock.forward({ milliseconds: at.epochMilliseconds - realNow.epochMilliseconds })
    const read = () => clock.read(0)
    let more = true
    while (more) {
      const walked = await walkMoments({ pool, reactors, kinds: momentKinds }, id, at, clock.realNow())
      await followAll(pool, id, followers, clock.realNow())
      const sent = await sendWaiting({ pool, relay, writers, mints }, id, place, read)
      more = walked + sent > 0
    }
    return mails.sort((a, b) => (a.to < b.to ? -1 : 1))
  }
  const tokenOf: Days['tokenOf'] = ({ id: person }) =>
    withPartnership(pool, id, (tx) => signIn(tx, person, clock.realNow()))
  const happen: Days['happen'] = (happening) =>
    withPartnership(pool, id, (tx) => takeEffect(tx, reactors, [happening], clock.read(0)))
  return { passUntil, tokenOf, happen, pass: (by) => passUntil(clock.realNow().add(by)) }
}

/** The addresses that a mail's buttons lead to, by the option that each chooses. */
export const choicesIn = ({ html }: Pick<OutgoingMail, 'html'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/href="http:\/\/[^/"]+(\/[^"?]+)\?choice=([a-z-]+)"/g)].map(([, path, choice]) => [
      choice,
      path,
    ]),
  )
