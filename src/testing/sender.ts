import { systemClock } from '../platform/clock/index.ts'
import { type DatabaseAddress, openPool, type PartnershipId } from '../platform/db/index.ts'
import { type MailWriter, sendWaiting, smtpRelay } from '../platform/mail/index.ts'

/** What a sending process is told. */
export interface SenderOrders {
  readonly address: DatabaseAddress
  readonly partnership: PartnershipId
  readonly smtpUrl: string
  /** Seconds after which another process is taken for dead. */
  readonly lostAfter: number
}

const writer: MailWriter = {
  kind: 'trial',
  write: async (_, mail) => ({
    language: 'en',
    subject: `Trial ${mail.claim}`,
    preheader: 'A trial',
    title: 'A trial',
    parts: [{ is: 'text', text: `This is ${mail.claim}.` }],
    why: 'You get it because this is a trial.',
  }),
}

/** Sends what waits, until it is killed: as a process of the program does, and no more gently. */
const { address, partnership, smtpUrl, lostAfter } = JSON.parse(process.argv[2] ?? '') as SenderOrders
const pool = openPool('app', address, 4)
const relay = smtpRelay(smtpUrl, 'post@partnership.example')
const place = { origin: 'http://proeve.localhost', name: { en: 'Trial' }, zone: 'Europe/Copenhagen' }
for (;;) {
  const post = { pool, relay, writers: [writer], mints: {}, lostAfter }
  const looked = await sendWaiting(post, partnership, place, () => systemClock.read(0))
  if (looked === 0) await new Promise((rested) => setTimeout(rested, 50))
}
