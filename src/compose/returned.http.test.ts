import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { headerOf, ourAddress, type SentRaw } from '../testing/post.ts'
import { bounce, threadPost } from '../testing/thread-post.ts'

const at = threadPost()

describe('a delivery report', () => {
  const ledger = async (to: string) =>
    (
      await at.site.db.owner.query<{ lost: boolean; because: string | null }>(
        `select m.lost_at is not null as lost, m.returned_because as because
         from mail_message m join ask on ask.id = m.ask_id where m.recipient = $1 and ask.subject_id = $2`,
        [to, at.idea],
      )
    ).rows[0]
  const deliver = (mail: SentRaw, raw: string) => at.post.deliver(raw, { from: '', to: mail.from })

  it('marks the mail as failed for good, with the words of the server', async () => {
    const mail = await at.askingMail()
    await deliver(mail, bounce(mail, '5.1.1'))
    expect(await ledger(mail.to)).toEqual({ lost: true, because: '5.1.1 550 5.1.1 Not here' })
    expect(await ledger(at.here.people.deputy.email)).toEqual({ lost: false, because: null })
  })

  it('that comes to our own address says by its copy which mail it is about', async () => {
    const mail = await at.askingMail()
    await at.post.deliver(bounce(mail, '5.1.1'), { from: '', to: ourAddress })
    expect(await ledger(mail.to)).toMatchObject({ lost: true })
  })

  it('about another address than the mail went to changes nothing', async () => {
    const mail = await at.askingMail()
    await deliver(mail, bounce(mail, '5.1.1', at.here.people.deputy.email))
    expect(await ledger(mail.to)).toMatchObject({ lost: false })
    expect(await ledger(at.here.people.deputy.email)).toMatchObject({ lost: false })
  })

  it('stops an address the third time, although the relay took each of the mails', async () => {
    const stopped = async () =>
      (
        await at.site.db.owner.query(
          'select failures, stopped_at is not null as stopped from mail_address where partnership_id = $1',
          [at.here.id],
        )
      ).rows[0]
    for (const n of [1, 2, 3]) {
      const mail = await at.commentMail(`Nummer ${n}`)
      await deliver(mail, bounce(mail, '5.1.1'))
      expect(await stopped()).toEqual({ failures: n, stopped: n === 3 })
    }
    expect(await at.commentMail('Nummer 4')).toBeUndefined()
  })

  it('does not stop an address for what is no fault of its own, and forgets when its owner writes', async () => {
    const mail = await at.commentMail()
    await deliver(mail, bounce(mail, '4.4.7'))
    const count = async () =>
      (
        await at.site.db.owner.query('select failures from mail_address where partnership_id = $1', [
          at.here.id,
        ])
      ).rows
    expect(await count()).toEqual([])
    const next = await at.commentMail('Igen')
    await deliver(next, bounce(next, '5.1.1'))
    expect(await count()).toEqual([{ failures: 1 }])
    await at.answer(next, 'Jeg er her')
    expect(await count()).toEqual([])
  })
})

describe("a calendar's reply", () => {
  const calendar = (to: string, from: string) => `From: ${from}
To: ${to}
Subject: Accepteret: Gruppemøde
Message-ID: <${randomUUID()}@p.example>
MIME-Version: 1.0
Content-Type: text/calendar; method=REPLY; charset=utf-8

BEGIN:VCALENDAR
METHOD:REPLY
END:VCALENDAR
`

  it('that no room takes is kept as it came, and not answered', async () => {
    const mail = await at.askingMail()
    const to = headerOf(mail, 'Reply-To')
    await at.post.deliver(calendar(to, mail.to), { from: mail.to, to })
    expect(await at.received()).toEqual([
      { kind: 'calendar-reply', calendar: expect.stringContaining('METHOD:REPLY') },
    ])
    expect(await at.post.send(at.here)).toEqual([])
  })

  it('that is about nothing of ours leaves nothing', async () => {
    await at.post.deliver(calendar(ourAddress, 'a@b.example'), { from: 'a@b.example', to: ourAddress })
    expect(await at.received()).toEqual([])
  })
})
