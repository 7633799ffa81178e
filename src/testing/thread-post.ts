import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { beforeAll, beforeEach } from 'vitest'
import type { PeopledPartnership } from './people.ts'
import { headerOf, type Post, postOf, replyTo, type SentRaw } from './post.ts'
import { type TestSite, testSite } from './site.ts'
import { proposeIdea } from './threshold.ts'

/** Ideas whose threads go by mail, over real ways, for a test file. */
export interface ThreadPost {
  readonly site: TestSite
  readonly post: Post
  readonly here: PeopledPartnership
  /** The idea of this test, whose author is `person`. */
  readonly idea: string
  readonly title: string
  thread(): Promise<string[]>
  /** What came during this test. */
  received(): Promise<{ kind: string; calendar: string | null }[]>
  /** Somebody comments, and the one whose idea it is gets the mail of it. */
  commentMail(body?: string): Promise<SentRaw>
  /** The mail in which a representative is asked to support the idea. */
  askingMail(): Promise<SentRaw>
  /** A person replies to a mail, by its reply address. */
  answer(mail: SentRaw, text: string, more?: Parameters<typeof replyTo>[2]): Promise<void>
}

/** Each test has an idea and two hours of its own. */
export function threadPost(): ThreadPost {
  const stage = {} as { site: TestSite; post: Post; here: PeopledPartnership; idea: string; title: string }
  let begun: Temporal.Instant
  beforeAll(async () => {
    stage.site = await testSite()
    stage.post = await postOf(stage.site)
    stage.here = await stage.site.partnership()
  })
  beforeEach(async () => {
    const { site, here } = stage
    site.clock.forward({ hours: 2 })
    begun = site.clock.realNow()
    stage.title = `En bøje ${randomUUID()}`
    stage.idea = await proposeIdea(site, here, stage.title)
    await site.db.owner.query('delete from mail_address')
  })
  const tell = async (path: string, json: unknown, who: 'person' | 'other') => {
    const { site, here, idea } = stage
    const { token } = here.people[who]
    await site.ask({ host: here.host, token, method: 'POST', path: `/api/v1/ideas/${idea}${path}`, json })
    site.clock.forward({ minutes: 1 })
    return stage.post.send(here)
  }
  const to = (mails: readonly SentRaw[], who: 'person' | 'representative') =>
    mails.find((mail) => mail.to === stage.here.people[who].email) as SentRaw
  return Object.assign(stage, {
    thread: async () => {
      const { site, here, idea } = stage
      const answer = await site.ask({ host: here.host, path: `/api/v1/ideas/${idea}` })
      return answer.json<{ thread: { body: string }[] }>().thread.map(({ body }) => body)
    },
    received: async () => {
      const { rows } = await stage.site.db.owner.query(
        `select kind, calendar from received_mail where partnership_id = $1 and received_at >= $2
         order by received_at, id`,
        [stage.here.id, `${begun}`],
      )
      return rows
    },
    commentMail: async (body = 'Vi har en bøje.') =>
      to(await tell('/comments', { language: 'da', body }, 'other'), 'person'),
    askingMail: async () =>
      to(await tell('/support/asks', { organisations: ['aurora'] }, 'person'), 'representative'),
    answer: (mail: SentRaw, text: string, more: Parameters<typeof replyTo>[2] = {}) =>
      stage.post.deliver(replyTo(mail, text, more), {
        from: more.from ?? mail.to,
        to: headerOf(mail, 'Reply-To'),
      }),
  })
}

/** A delivery report on a mail, by RFC 3464. @param status as `5.1.1` @param of the address that it is about */
export const bounce = (
  mail: SentRaw,
  status: string,
  of = mail.to,
): string => `From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: ${mail.from}
Subject: Undelivered Mail Returned to Sender
Message-ID: <${randomUUID()}@mx.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system at host mx.example.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${of}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} Not here
--b
Content-Type: text/rfc822-headers

Message-ID: ${headerOf(mail, 'Message-ID')}
--b--
`
