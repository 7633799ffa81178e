import { join } from 'node:path'
import type pg from 'pg'
import { insertPerson } from '../src/access/index.ts'
import { ask } from '../src/asks/index.ts'
import { createPartnership } from '../src/compose/create.ts'
import { mints, writers } from '../src/compose/following.ts'
import { systemClock } from '../src/platform/clock/index.ts'
import { type Id, newId, openPool, type PartnershipId, withPartnership } from '../src/platform/db/index.ts'
import { type Letter, type Relay, sendWaiting, written } from '../src/platform/mail/index.ts'
import { findPostgres } from '../src/platform/postgres/index.ts'
import { CannotMeasure, root } from './ground.ts'

/** Of one process. The processor's time counts where others use the machine: wall time then tells of them. */
export interface MailFigures {
  readonly recipients: number
  /** Milliseconds until all of it stood in the queue, durable. */
  readonly queued: number
  /** Letters made a second of the processor's time: HTML, text and headers of what a room means to say. */
  readonly rendered: number
  /** Mails a second from the queue to a relay that takes them at once, with all that the database is asked and told. */
  readonly sent: number
}

const recipients = 10_000
const toSend = 1_000
const place = {
  origin: 'http://baltic-pulse.localhost',
  name: { en: 'Baltic Pulse' },
  zone: 'Europe/Tallinn',
}

/** Beside the server of the run, in a partnership that it does not send for, as it has no relay. */
export async function mailRates(folder: string): Promise<MailFigures> {
  const running = await findPostgres(join(folder, 'data', 'postgres'))
  if (!running) throw new CannotMeasure('The database of the run is gone.')
  const pool = openPool('app', { ...running, database: 'tovholder' }, 5)
  try {
    const { realNow } = systemClock.read(0)
    const from = join(root, 'partnerships', 'baltic-pulse')
    const { partnership } = await createPartnership(pool, from, [], realNow)
    const people = await makePeople(pool, partnership)
    const queued = await timeToQueue(pool, partnership, people)
    return { recipients, queued, rendered: renderRate(), sent: await sendRate(pool, partnership) }
  } finally {
    await pool.end()
  }
}

function makePeople(pool: pg.Pool, partnership: PartnershipId): Promise<Id<'person'>[]> {
  const { now: at } = systemClock.read(0)
  return withPartnership(pool, partnership, async (tx) => {
    const ids: Id<'person'>[] = []
    for (let n = 0; n < recipients; n++) {
      const id = newId<'person'>(at)
      const language = n % 2 ? 'da' : 'en'
      await insertPerson(tx, { id, name: `Reader ${n}`, email: `reader-${n}@partner.example`, language, at })
      ids.push(id)
    }
    return ids
  })
}

/** One organisation is asked to support an idea, and ten thousand can answer for it. */
async function timeToQueue(pool: pg.Pool, partnership: PartnershipId, people: readonly Id<'person'>[]) {
  return withPartnership(pool, partnership, async (tx) => {
    const of = async (table: 'idea' | 'organisation') => {
      const sql = `select id from ${table} where partnership_id = $1 limit 1`
      const [row] = await tx.all<{ id: string }>({
        compile: () => ({ sql, parameters: [partnership] }) as never,
      })
      if (!row) throw new CannotMeasure(`The partnership has no ${table}.`)
      return row.id
    }
    const asking = {
      id: newId<'ask'>(systemClock.read(0).realNow),
      kind: 'idea.support',
      subject: { type: 'idea', id: await of('idea') },
      organisation: (await of('organisation')) as Id<'organisation'>,
      recipients: people,
    }
    const begun = performance.now()
    await ask(tx, [asking], systemClock.read(0))
    return performance.now() - begun
  })
}

/** As long as what a decision asks. */
const letter: Letter = {
  language: 'en',
  subject: 'A common stand at the fair',
  preheader: 'Your organisation can object if something is wrong.',
  title: 'A common stand at the fair',
  parts: [
    {
      is: 'text',
      text: 'Your organisation can object if something is wrong. Otherwise you need do nothing.',
    },
    {
      is: 'document',
      text: '## A common stand\n\nShall we *share* a stand?\n\n1. By area\n2. By day\n'.repeat(4),
    },
    {
      is: 'facts',
      facts: [
        ['Answer by', 'Tuesday 23 February 2027, 23:59'],
        ['So far', '3 of 40 have answered'],
      ],
    },
    { is: 'list', items: [{ text: 'Read all of it', href: `${place.origin}/en/decisions/1` }] },
  ],
  actions: ['agree', 'comment', 'object'].map((choice) => ({
    label: `We ${choice}`,
    to: {
      secret: { is: 'ask', of: { ask: '1', person: '1' } },
      at: `${place.origin}/en/answer/{secret}?${choice}`,
    },
  })),
  why: 'You get this mail because you represent Nordlys Optics.',
  thread: '0192a000-0000-7000-8000-000000000000',
}

function renderRate(): number {
  const { realNow } = systemClock.read(0)
  const many = 3_000
  const make = (n: number) => {
    for (let at = 0; at < n; at++)
      written({ id: newId<'mail_message'>(realNow), person_id: null }, letter, place, realNow)
  }
  make(300)
  const before = process.cpuUsage()
  make(many)
  const { user, system } = process.cpuUsage(before)
  return many / ((user + system) / 1e6)
}

async function sendRate(pool: pg.Pool, partnership: PartnershipId): Promise<number> {
  let taken = 0
  const relay: Relay = { deliver: async () => `250 ${++taken}` }
  const post = { pool, relay, writers, mints }
  const begun = performance.now()
  while (taken < toSend) {
    const looked = await sendWaiting(post, partnership, place, () => systemClock.read(0))
    if (looked === 0) throw new CannotMeasure(`Only ${taken} mails were there to send.`)
  }
  return taken / ((performance.now() - begun) / 1000)
}
