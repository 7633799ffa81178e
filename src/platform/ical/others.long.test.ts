import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, describe, expect, it } from 'vitest'
import { parseRecurrence, type Recurrence } from '../calendar/index.ts'
import { type CalendarEvent, type Invited, writeFeed, writeInvitation } from './index.ts'

/* What others make of our calendars: khal (python-icalendar) and vdirsyncer, as Debian has them. */

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0
const missing = ['khal', 'vdirsyncer'].filter((program) => !isThere(program))
const left = missing.length > 0 ? ` (left out: ${missing.join(' and ')} not installed)` : ''

const home = mkdtempSync(path.join(tmpdir(), 'tovholder-khal-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const run = (program: string, args: readonly string[]) =>
  new Promise<{ readonly out: string; readonly complaints: string }>((resolve, reject) => {
    const env = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
    const child = execFile(program, args, { env }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program}: ${stdout}${stderr}`, { cause: error }))
      else resolve({ out: stdout, complaints: stderr })
    })
    // vdirsyncer asks whether it may make the folder.
    child.stdin?.end('y\ny\ny\n')
  })

const zone = 'Europe/Copenhagen'
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`)
const base = (uid: string, title: string): Omit<CalendarEvent, 'when'> => ({
  uid,
  title,
  sequence: 1,
  stamp: Temporal.Instant.from('2026-02-01T08:00Z'),
  status: 'confirmed',
  language: 'da',
  description: 'Dagsorden: 1) Velkomst; 2) Næste opsendelse, og hvad så?\nMed link.',
  location: 'Ørsteds Plads 348, Lyngby',
  conference: [{ uri: 'https://moede.example/1', label: 'Video' }],
})
const hours = (start: string, end: string) => ({ kind: 'time' as const, start: at(start), end: at(end) })

const events: readonly CalendarEvent[] = [
  { ...base('single@a.example', 'Styregruppe'), when: hours('2026-03-24T10:00', '2026-03-24T11:30') },
  {
    ...base('series@a.example', 'Ærlig snak – hver anden tirsdag'),
    when: hours('2026-03-17T10:00', '2026-03-17T11:00'),
    repeats: {
      rule: parseRecurrence('FREQ=WEEKLY;INTERVAL=2;UNTIL=20260512T080000Z', zone) as Recurrence,
      without: [at('2026-05-12T10:00')],
      also: [at('2026-04-09T15:00')],
    },
  },
  {
    ...base('series@a.example', 'Flyttet'),
    instead: at('2026-03-31T10:00'),
    when: hours('2026-04-01T13:00', '2026-04-01T14:00'),
  },
  {
    ...base('due@a.example', 'Rapport (frist: marts 2026)'),
    leavesFree: true,
    when: {
      kind: 'days',
      first: Temporal.PlainDate.from('2026-03-31'),
      last: Temporal.PlainDate.from('2026-03-31'),
    },
  },
]

const expected = [
  '2026-03-17 10:00 Ærlig snak – hver anden tirsdag',
  '2026-03-24 10:00 Styregruppe',
  '2026-03-31  Rapport (frist: marts 2026)',
  '2026-04-01 13:00 Flyttet',
  '2026-04-09 15:00 Ærlig snak – hver anden tirsdag',
  '2026-04-14 10:00 Ærlig snak – hver anden tirsdag',
  '2026-04-28 10:00 Ærlig snak – hver anden tirsdag',
]

function khalOn(folder: string) {
  const config = path.join(home, `${path.basename(folder)}.khal`)
  writeFileSync(
    config,
    `[calendars]
[[meetings]]
path = ${folder}
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${config}.db
[default]
default_calendar = meetings
`,
  )
  const khal = (...args: string[]) => run('khal', ['-c', config, ...args])
  return {
    khal,
    list: async () => {
      const format = ['--day-format', '', '--format', '{start-date} {start-time} {title}']
      const { out, complaints } = await khal('list', ...format, '2026-03-01', '2026-06-01')
      return { lines: out.split('\n').filter(Boolean).toSorted(), complaints }
    },
  }
}

/** Serves one text until the work is done. */
async function served<Of>(text: string, work: (url: string) => Promise<Of>): Promise<Of> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8').end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/kalender.ics`)
  } finally {
    server.close()
  }
}

describe('others', () => {
  // Neither program comes with npm: what is not on the machine is left out, and its name says so.
  it.skipIf(missing.length > 0)(
    `subscribe to a feed by vdirsyncer and see it in khal, without complaint${left}`,
    async () => {
      const folder = path.join(home, 'feed')
      mkdirSync(folder)
      const text = writeFeed({
        name: 'Møder',
        language: 'da',
        publisher: { address: 'post@partnership.example', name: 'Sekretariatet' },
        refreshHours: 6,
        events,
      })
      await served(text, async (url) => {
        const config = path.join(home, 'vdirsyncer')
        writeFileSync(
          config,
          `[general]
status_path = "${home}/status"
[pair meetings]
a = "remote"
b = "local"
collections = null
[storage remote]
type = "http"
url = "${url}"
[storage local]
type = "filesystem"
path = "${folder}"
fileext = ".ics"
`,
        )
        await run('vdirsyncer', ['-c', config, 'discover'])
        const { complaints } = await run('vdirsyncer', ['-c', config, 'sync'])
        expect(complaints).not.toMatch(/error|warning|critical/i)
      })
      // A series with its exceptions is one file.
      expect(readdirSync(folder)).toHaveLength(3)
      expect(await khalOn(folder).list()).toEqual({ lines: expected, complaints: '' })
    },
  )

  // As above.
  it.skipIf(missing.length > 0)(
    `take an invitation into khal, and a later version in its place${left}`,
    async () => {
      const folder = path.join(home, 'invitation')
      mkdirSync(folder)
      const { khal, list } = khalOn(folder)
      const invited = (more: Partial<Invited>): Invited => ({
        ...base('invited@a.example', 'Gruppemøde'),
        when: hours('2026-03-24T10:00', '2026-03-24T11:30'),
        organizer: { address: 'moede@partnership.example', name: 'Sekretariatet, Ærø' },
        attendees: [
          { address: 'eva@partner.example', name: 'Eva; "Ev"', answer: 'needs-action', asked: true },
        ],
        ...more,
      })
      const taken = async (invitation: string) => {
        const file = path.join(home, 'invite.ics')
        writeFileSync(file, invitation)
        return (await khal('import', '--batch', file)).complaints
      }
      expect(await taken(writeInvitation('REQUEST', [invited({})]))).toBe('')
      expect((await list()).lines).toEqual(['2026-03-24 10:00 Gruppemøde'])
      const moved = invited({ sequence: 2, when: hours('2026-03-31T09:00', '2026-03-31T10:00') })
      expect(await taken(writeInvitation('REQUEST', [moved]))).toBe('')
      expect(await list()).toEqual({ lines: ['2026-03-31 09:00 Gruppemøde'], complaints: '' })
    },
  )
})
