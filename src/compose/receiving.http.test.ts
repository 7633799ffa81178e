import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { headerOf, ourAddress } from '../testing/post.ts'
import { threadPost } from '../testing/thread-post.ts'

const at = threadPost()

describe('a mail that takes answers', () => {
  it('has an address of its own for its reader, which faults go to as well', async () => {
    const mail = await at.commentMail()
    expect(headerOf(mail, 'From')).toContain(`<${ourAddress}>`)
    expect(headerOf(mail, 'Reply-To')).toMatch(/^post\+[a-z2-7]{26}@partnership\.example$/)
    expect(mail.from).toBe(headerOf(mail, 'Reply-To'))
    expect(headerOf(mail, 'X-Tovholder-Sent')).toBe('1')
  })

  it('keeps its token nowhere', async () => {
    const token = /\+(.{26})@/.exec(headerOf(await at.commentMail(), 'Reply-To'))![1]
    const { rows } = await at.site.db.owner.query(
      'select row_to_json(mail_message)::text as text from mail_message where partnership_id = $1',
      [at.here.id],
    )
    expect(rows.map(({ text }) => text).join()).not.toContain(token)
  })
})

describe('a reply to the mail of a thread', () => {
  it('is a comment of the person it went to, without what is quoted, and goes on to the others', async () => {
    const mail = await at.commentMail()
    await at.answer(
      mail,
      'Tak, den vil vi låne.\n\nDen 2. feb. 2027 skrev Partnerskabet:\n> Vi har en bøje.\n',
    )
    expect(await at.thread()).toEqual(['Vi har en bøje.', 'Tak, den vil vi låne.'])
    const mails = await at.post.send(at.here)
    expect(mails.map(({ to }) => to)).toEqual([at.here.people.other.email])
    expect((await at.received()).map(({ kind }) => kind)).toEqual(['discussion-reply'])
    const { headers } = await at.site.ask({ host: at.here.host, path: `/da/ideer/${at.idea}` })
    const page = await at.site.ask({ host: at.here.host, path: headers.location ?? '' })
    expect(page.text).toContain('Tak, den vil vi låne.')
  })

  it('is one comment, however often it comes, also days later', async () => {
    const mail = await at.commentMail()
    await Promise.all([at.answer(mail, 'Én gang'), at.answer(mail, 'Én gang')])
    at.site.clock.forward({ hours: 24 * 5 })
    await at.post.send(at.here)
    await at.answer(mail, 'Én gang')
    expect(await at.thread()).toEqual(['Vi har en bøje.', 'Én gang'])
  })

  it('is no comment when it says to be from somebody else, and its person is told once', async () => {
    const mail = await at.commentMail()
    const from = 'fremmed@other.example'
    await at.answer(mail, 'Jeg er en anden', { from })
    await at.answer(mail, 'Jeg er en anden igen', { from })
    expect(await at.thread()).toEqual(['Vi har en bøje.'])
    const told = await at.post.send(at.here)
    expect(told.map(({ to }) => to)).toEqual([at.here.people.person.email])
    expect(told[0]!.raw).toContain('/da/ideer/en-boeje-')
  })

  it('is no comment when it holds no text of its own, and when it is too long; its person is told', async () => {
    const mail = await at.commentMail()
    await at.answer(mail, '> Vi har en bøje.')
    await at.answer(mail, 'lang '.repeat(5000))
    expect(await at.thread()).toHaveLength(1)
    const subjects = (await at.post.send(at.here)).map((one) => headerOf(one, 'Subject'))
    expect(subjects).toHaveLength(2)
    expect(subjects.join().replaceAll('_', ' ')).toMatch(
      /ingen tekst.*ikke kommet med|ikke kommet med.*ingen tekst/,
    )
  })

  it('is added without its files, which its person is told', async () => {
    const mail = await at.commentMail()
    const raw = `From: ${mail.to}
To: ${headerOf(mail, 'Reply-To')}
Message-ID: <${randomUUID()}@p.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Se tegningen
--b
Content-Type: application/pdf; name="tegning.pdf"
Content-Disposition: attachment; filename="tegning.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--b--
`
    await at.post.deliver(raw, { from: mail.to, to: headerOf(mail, 'Reply-To') })
    expect(await at.thread()).toEqual(['Vi har en bøje.', 'Se tegningen'])
    const told = (await at.post.send(at.here)).filter(({ to }) => to === mail.to)
    expect(told).toHaveLength(1)
  })

  it('comes to the partnership that its address is of, and to no other', async () => {
    const mail = await at.commentMail()
    await at.site.partnership()
    await at.answer(mail, 'Hjem')
    expect(await at.thread()).toContain('Hjem')
    const { rows } = await at.site.db.owner.query('select distinct partnership_id as id from received_mail')
    expect(rows).toEqual([{ id: at.here.id }])
  })

  it('is told to be too late where there is nothing to comment any more', async () => {
    const mail = await at.commentMail()
    await at.site.db.owner.query('delete from idea where id = $1', [at.idea])
    await at.answer(mail, 'For sent')
    expect((await at.post.send(at.here)).map(({ to }) => to)).toEqual([mail.to])
  })
})

describe('two machines that answer each other', () => {
  it('are noticed where they say so: automatic replies are noted and not answered', async () => {
    const mail = await at.commentMail()
    await at.answer(mail, 'Jeg er på ferie', { headers: ['Auto-Submitted: auto-replied'], id: 'a' })
    await at.answer(mail, 'Jeg er på ferie', { headers: ['X-Tovholder-Sent: 1'], id: 'b' })
    expect(await at.thread()).toHaveLength(1)
    expect(await at.post.send(at.here)).toEqual([])
    expect((await at.received()).map(({ kind }) => kind)).toEqual(['auto-reply'])
  })

  it('come to an end where they do not', async () => {
    const mail = await at.commentMail()
    await at.site.db.owner.query(
      `insert into received_mail (partnership_id, id, fingerprint, kind, person_id, received_at)
       select $1, uuidv7(), sha256(n::text::bytea), 'discussion-reply', $2, $3 from generate_series(1, 19) n`,
      [at.here.id, at.here.people.person.id, `${at.site.clock.realNow()}`],
    )
    for (const n of ['a', 'b', 'c']) await at.answer(mail, `Tak for din mail, ${n}`, { id: n })
    expect(await at.thread()).toEqual(['Vi har en bøje.', 'Tak for din mail, a'])
    expect((await at.received()).filter(({ kind }) => kind === 'loop')).toHaveLength(2)
  })
})

describe('an answer in words to what is asked', () => {
  it('counts for nothing, and gets the link, once', async () => {
    const mail = await at.askingMail()
    await at.answer(mail, 'Ja, vi støtter!', { id: 'a' })
    await at.answer(mail, 'Ja!', { id: 'b' })
    await at.answer(mail, 'Hvornår er fristen?', { id: 'c' })
    const told = await at.post.send(at.here)
    expect(told.map(({ to }) => to)).toEqual([at.here.people.representative.email])
    const link = /http:\/\/[^/\s]+(\/da\/svar\/[\w-]+)/.exec(told[0]!.raw.replaceAll('=\r\n', ''))![1]!
    expect((await at.site.ask({ host: at.here.host, path: link })).text).toContain('Aurora')
    const { rows } = await at.site.db.owner.query('select answer from ask where subject_id = $1', [at.idea])
    expect(rows).toEqual([{ answer: null }])
    expect(headerOf(told[0]!, 'Reply-To')).toBe('')
    expect(headerOf(told[0]!, 'Auto-Submitted')).toBe('auto-generated')
  })
})

describe('mail to the installation', () => {
  it('is taken where calendars answer to, and refused where nobody is', async () => {
    const from = 'ida@partner.example'
    const raw = `From: ${from}\r\nSubject: Svar\r\nMessage-ID: <svar@partner.example>\r\n\r\nJa`
    await at.post.deliver(raw, { from, to: 'meetings@partnership.example' })
    await expect(at.post.deliver(raw, { from, to: 'nobody@partnership.example' })).rejects.toThrow('550')
  })
})

describe('what cannot be read', () => {
  it('is told to the person whose address it came to, once for each mail', async () => {
    const mail = await at.commentMail()
    const deep = `From: ${mail.to}\r\nContent-Type: ${'multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: '.repeat(12)}text/plain\r\n\r\nhej`
    const to = headerOf(mail, 'Reply-To')
    await at.post.deliver(deep, { from: mail.to, to })
    await at.post.deliver(deep, { from: mail.to, to })
    await at.post.deliver(deep, { from: '', to })
    expect((await at.post.send(at.here)).map((one) => one.to)).toEqual([mail.to])
  })
})
