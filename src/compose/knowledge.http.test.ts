import { beforeAll, describe, expect, it } from 'vitest'
import { eachField, openPartnership, type Records, recordShapes } from '../charter/index.ts'
import { exportCompetences } from '../competences/index.ts'
import { exportOpportunities } from '../opportunities/index.ts'
import { exportOutreach } from '../outreach/index.ts'
import { readPartnership } from '../platform/db/index.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import { createPartnership } from './create.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
})

const folders = ['space-exploration-danmark', 'baltic-pulse'] as const

interface Created {
  readonly records: Records
  readonly host: string
  readonly id: Awaited<ReturnType<typeof createPartnership>>['partnership']
}

const made = new Map<string, Promise<Created>>()

function created(folder: string): Promise<Created> {
  const before = made.get(folder)
  if (before) return before
  const making = (async () => {
    const { records } = await openPartnership(`partnerships/${folder}`)
    const { partnership, key } = await createPartnership(
      site.db.pool,
      `partnerships/${folder}`,
      [],
      site.clock.realNow(),
    )
    return { records, host: `${key}.localhost`, id: partnership }
  })()
  made.set(folder, making)
  return making
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** What a reader of the page reads, without tags, with one space between words. */
const readText = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')

const kept = {
  competences: recordShapes.competenceArea,
  facilities: recordShapes.facility,
  missions: recordShapes.mission,
  activities: recordShapes.activity,
  fundingInstruments: recordShapes.instrument,
  history: recordShapes.moment,
  outlook: recordShapes.moment,
  outreachFigures: recordShapes.outreachFigures,
  events: recordShapes.event,
  background: recordShapes.chapter,
  evaluations: recordShapes.evaluation,
} as const

const pagesIn = {
  da: [
    'kompetencer',
    'faciliteter',
    'missioner',
    'aktiviteter',
    'finansiering',
    'historie',
    'formidling',
    'baggrund',
    'evaluering',
  ],
  en: [
    'competences',
    'facilities',
    'missions',
    'activities',
    'funding',
    'history',
    'outreach',
    'background',
    'evaluation',
  ],
} as const

async function wholeText({ records, host }: Created, language: 'da' | 'en'): Promise<string> {
  const nouns = pagesIn[language]
  const paths = [
    ...nouns,
    ...(records.facilities ?? []).map(({ key }) => `${nouns[1]}/${key}`),
    ...(records.missions ?? []).map(({ key }) => `${nouns[2]}/${key}`),
    ...(records.activities ?? []).map(({ key }) => `${nouns[3]}/${key}`),
  ]
  const texts: string[] = []
  for (const path of paths) {
    const { status, text } = await site.ask({ host, path: `/${language}/${path}` })
    expect([path, status]).toEqual([path, 200])
    texts.push(readText(text))
  }
  return texts.join(' ')
}

describe.each(folders)('what %s knows', (folder) => {
  it.each(['da', 'en'] as const)('stands on its pages, none left out: %s', async (language) => {
    const partnership = await created(folder)
    const whole = await wholeText(partnership, language)
    const missing: unknown[] = []
    for (const [list, shape] of Object.entries(kept)) {
      for (const content of [partnership.records[list as keyof typeof kept] ?? []].flat()) {
        eachField(shape, content, (sort, value, path) => {
          // A text is walked into: what stands there is in one language, and belongs on that language's pages.
          const spoken = path.at(-1)
          // What is called something in each language is not shown by its stable name as well.
          if (path.length === 1 && spoken === 'name' && 'called' in content) return
          if (sort.is === 'words' && (spoken === 'da' || spoken === 'en') && spoken !== language) return
          const wanted =
            sort.is === 'text'
              ? (value as Record<string, string>)[language]
              : sort.is === 'words' || sort.is === 'count'
                ? String(value)
                : undefined
          if (wanted === undefined || whole.includes(wanted.replace(/\s+/g, ' '))) return
          missing.push({ list, path, wanted })
        })
      }
    }
    expect(missing).toEqual([])
  })

  it('comes out of it as it went in', async () => {
    const { id, records } = await created(folder)
    const out = await readPartnership(site.db.pool, id, async (tx) => ({
      ...(await exportCompetences(tx)),
      ...(await exportOpportunities(tx)),
      ...(await exportOutreach(tx)),
    }))
    const { competences, facilities, missions, activities, fundingInstruments } = records
    const { history, outlook, outreachFigures, events, background, evaluations } = records
    const lists = {
      competences,
      facilities,
      missions,
      activities,
      fundingInstruments,
      history,
      outlook,
      outreachFigures,
      events,
      background,
      evaluations,
    }
    expect(out).toEqual(Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)))
  })
})

const tower = {
  'record.name': 'Drop tower',
  'record.called.da': 'Faldtårn',
  'record.called.en': 'Drop tower',
  'record.where.da': 'Bremen',
  'record.where.en': 'Bremen',
  'record.since': '1990/..',
}

describe('the secretariat', () => {
  it('adds, edits and removes a record by form', async () => {
    const { host, people } = await site.partnership()
    const { token } = people.secretariat
    const added = await site.ask({
      host,
      token,
      method: 'POST',
      path: '/da/faciliteter/tilfoej',
      fields: tower,
    })
    expect([added.status, added.headers.location]).toEqual([303, '/da/faciliteter/drop-tower?done=added'])
    const form = await site.ask({ host, token, path: '/da/faciliteter/drop-tower/ret' })
    const id = /name="subject" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
    const fields = {
      ...tower,
      subject: id,
      version: '1',
      'record.key': 'drop-tower',
      'record.where.en': 'Lyngby',
    }
    const edit = { host, token, method: 'POST', path: '/da/faciliteter/drop-tower/ret', fields }
    expect((await site.ask(edit)).status).toBe(303)
    expect((await site.ask({ host, path: '/en/facilities/drop-tower' })).text).toContain('Lyngby')
    expect((await site.ask(edit)).status).toBe(412)
    const remove = { ...edit, path: '/da/faciliteter/drop-tower/fjern', fields: { subject: id } }
    expect((await site.ask(remove)).headers.location).toBe('/da/faciliteter?done=removed')
    expect((await site.ask({ host, path: '/en/facilities/drop-tower' })).status).toBe(404)
  })

  it('is told what to mend, beside what was typed', async () => {
    const { host, people } = await site.partnership()
    const { token } = people.secretariat
    const wrong = { ...tower, 'record.since': 'for længe siden', 'record.where.en': '' }
    const path = '/da/faciliteter/tilfoej'
    const first = await site.ask({ host, token, method: 'POST', path, fields: wrong })
    expect(first.status).toBe(422)
    expect(first.text).toContain('value="for længe siden"')
    expect(first.text).toMatch(/id="f-record-since-error"[\s\S]*?Skriv en dato/)
    const second = await site.ask({
      host,
      token,
      method: 'POST',
      path,
      fields: { ...wrong, 'record.since': '1990', 'record.owner': 'nobody' },
    })
    expect(second.text).toMatch(/href="#f-record-where-en"/)
    expect(second.text).toMatch(/href="#f-record-owner"/)
  })

  it('cannot remove what others refer to', async () => {
    const { host, people } = await site.partnership()
    const { token } = people.secretariat
    const call = (path: string, json: unknown) =>
      site.ask({ host, token, method: 'POST', path: `/api/v1/${path}`, json })
    const where = { da: 'Bremen', en: 'Bremen' }
    const facility = await call('facilities', { key: 'tower', name: 'Tower', where })
    const { id } = facility.json<{ id: string }>()
    const mission = await call('missions', { key: 'fall', name: 'Fall', facility: 'tower' })
    expect([facility.status, mission.status]).toEqual([201, 201])
    expect((await call('missions', { key: 'rise', name: 'Rise', facility: 'lift' })).status).toBe(422)
    const removed = await site.ask({
      host,
      token,
      method: 'DELETE',
      path: `/api/v1/facilities/${id}`,
      json: {},
    })
    expect(removed.status).toBe(409)
  })
})

describe('whoever is not of the secretariat', () => {
  it('sees no way to edit, and is refused', async () => {
    const { host, people } = await site.partnership()
    const { token } = people.representative
    const list = await site.ask({ host, token, path: '/da/faciliteter' })
    expect(list.text).not.toContain('/da/faciliteter/tilfoej')
    const posted = await site.ask({
      host,
      token,
      method: 'POST',
      path: '/da/faciliteter/tilfoej',
      fields: tower,
    })
    expect(posted.status).toBe(403)
  })
})
