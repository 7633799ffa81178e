import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { makePartnership } from '../../testing/partnership.ts'
import { connectionIn, newId, type PartnershipId, readPartnership, withPartnership } from '../db/index.ts'
import { indexSubject, type SearchDocument, searchSubjects } from './index.ts'

let db: TestDatabase
let ours: PartnershipId
let theirs: PartnershipId

beforeAll(async () => {
  db = await testDatabase()
  ours = (await makePartnership(db.pool)).id
  theirs = (await makePartnership(db.pool)).id
})

const texts: Readonly<Record<string, Pick<SearchDocument, 'language' | 'title' | 'body'>>> = {
  robots: { language: 'da', title: 'Robotter på Mars', body: 'De graver efter is.' },
  arm: { language: 'en', title: 'An arm for picking', body: 'The robot picks berries and studies them.' },
  laser: { language: 'da', title: 'Laserkommunikation', body: 'Fra Månen til Jorden med grundstationer.' },
  rover: { language: 'da', title: 'Rumfart for skoler', body: 'En rover til hver skole.' },
  flight: { language: 'da', title: 'Rumfart for alle', body: 'Uden køretøj.' },
  german: { language: 'de', title: 'Weltraum', body: 'Roboter im Weltraum.' },
}
const subjects = new Map<string, string>()

async function put(partnership: PartnershipId, name: string, more: Partial<SearchDocument> = {}) {
  const id = newId<'idea'>({ epochMilliseconds: Date.now() })
  subjects.set(id, name)
  const document = {
    audience: 'public' as const,
    language: 'da',
    title: name,
    body: '',
    ...texts[name],
    ...more,
  }
  await withPartnership(db.pool, partnership, (tx) => indexSubject(tx, { type: 'idea', id }, [document]))
  return id
}

const find = async (text: string, partnership = ours, audiences = ['public']) => {
  const question = { types: ['idea'], audiences, text, limit: 50 }
  const found = await readPartnership(db.pool, partnership, (tx) => searchSubjects(tx, question))
  return found.map(({ id }) => subjects.get(id))
}

describe('the search', () => {
  beforeAll(async () => {
    for (const name of Object.keys(texts)) await put(ours, name)
    await put(theirs, 'robots')
  })

  it('finds Danish and English words in other forms than they were written in', async () => {
    expect(await find('robot')).toEqual(expect.arrayContaining(['robots', 'arm']))
    expect(await find('robotterne')).toContain('robots')
    expect(await find('study')).toEqual(['arm'])
    expect(await find('grundstation')).toEqual(['laser'])
  })

  it('finds words of other languages as they were written', async () => {
    expect(await find('Weltraum')).toEqual(['german'])
  })

  it('forgives a slip in a title, and two where no word was found', async () => {
    expect(await find('robboter')).toContain('robots')
    expect(await find('maars')).toEqual(['robots'])
    expect(await find('laserkomunikation')).toEqual(['laser'])
  })

  it('finds a part of a compound in a title, and not in a text: Danish is not taken apart', async () => {
    expect(await find('kommunikation')).toEqual(['laser'])
    expect(await find('stationer')).toEqual([])
  })

  it('knows no synonyms', async () => {
    expect(await find('robotarm')).not.toContain('arm')
    expect(await find('køretøj')).toEqual(['flight'])
  })

  it('leaves out what is marked by a minus, in whatever form', async () => {
    expect(await find('rumfart')).toEqual(expect.arrayContaining(['rover', 'flight']))
    expect(await find('rumfart -rover')).not.toContain('rover')
    expect(await find('skole -rovere -rumfart')).toEqual([])
  })

  it('takes words in quotation marks together', async () => {
    expect(await find('"rover til hver"')).toContain('rover')
    expect(await find('"hver rover"')).toEqual([])
  })

  it('finds nothing in signs without words, and takes any of them without complaint', async () => {
    for (const text of ['', ' ', '-', '"', `'`, '%', '\\', '( & | !', ':*', '<->', '🚀']) {
      expect(await find(text), text).toEqual([])
    }
    for (const text of [`Mars'; drop table idea`, 'x'.repeat(5_000), '🚀'.repeat(400), '\ud800 x']) {
      await expect(find(text)).resolves.toBeDefined()
    }
  })

  it('finds what an audience may see, and nothing else', async () => {
    await put(ours, 'Fortrolig gravemaskine', { audience: 'secretariat' })
    expect(await find('gravemaskine')).toEqual([])
    expect(await find('gravemaskine', ours, ['public', 'secretariat'])).toEqual(['Fortrolig gravemaskine'])
  })

  it('finds nothing of another partnership', async () => {
    expect(await find('robot', theirs)).toEqual(['robots'])
    expect(await find('laserkommunikation', theirs)).toEqual([])
  })

  it('forgets what a subject said before', async () => {
    const id = await put(ours, 'Solsejl')
    await withPartnership(db.pool, ours, (tx) => indexSubject(tx, { type: 'idea', id }, []))
    expect(await find('solsejl')).toEqual([])
  })
})

describe('a search in twenty thousand texts', () => {
  let client: pg.Client
  let plans: string[] = []

  beforeAll(async () => {
    // Without the indexes while writing, for the sake of time; then as the migrations make them.
    const { rows: indexes } = await db.owner.query<{ name: string; made: string }>(
      `select indexname as name, indexdef as made from pg_indexes where tablename = 'search_document' and indexdef ~ 'gin'`,
    )
    for (const { name } of indexes) await db.owner.query(`drop index ${name}`)
    await db.owner.query(
      `create function words_of(n int, w text[]) returns text volatile language sql return
         (select string_agg(left(w[1 + floor(random() * random() * 3000)::int], 9), ' ') from generate_series(1, 12));
       with words as materialized (
         select array_agg(substr('bdfghjklmnprstv', 1 + i % 15, 1) || substr('aeiouyaeo', 1 + i % 9, 1)
           || translate(md5(i::text), '0123456789', 'lmnorstuvk')) as w from generate_series(1, 3000) i
       )
       insert into search_document
       select (array['${ours}', '${theirs}']::uuid[])[1 + n % 2], 'idea', gen_random_uuid(), l, 'public',
         substr(said, 1, 40), said, search_vector(l, substr(said, 1, 40), said)
       from generate_series(1, 20000) n, words, lateral words_of(n, w) said,
         lateral (select case when n % 4 < 2 then 'da' else 'en' end as l) language`,
    )
    for (const { made } of indexes) await db.owner.query(made)
    await db.owner.query('analyze search_document')
    const { socketFolder, port, database } = db.address as {
      socketFolder: string
      port: number
      database: string
    }
    client = new pg.Client(connectionIn('admin', { socketFolder, port, database }))
    await client.connect()
    // Shows the plans inside functions too, to a session that is the application from here on.
    await client.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0;
      set auto_explain.log_nested_statements = on; set auto_explain.log_level = notice; set role tovholder_app`)
    client.on('notice', ({ message }) => plans.push(message ?? ''))
    return () => client.end()
  })

  /** @returns milliseconds */
  async function search(text: string): Promise<number> {
    plans = []
    const start = performance.now()
    await client.query("select set_config('tovholder.partnership', $1, false)", [ours])
    await client.query({
      name: 'search',
      text: 'select subject_id from search_subjects($1, $2, $3, $4, $5)',
      values: [ours, ['idea'], ['public'], text, 50],
    })
    return performance.now() - start
  }

  it('goes by the indexes of words and of titles as the application, the first time and ever after', async () => {
    // From the sixth time on PostgreSQL may go on with one plan for all questions.
    for (let time = 1; time <= 8; time++) {
      await search('robotter')
      const plan = plans.find((one) => one.includes('search_document')) ?? ''
      expect(plan, `time ${time}`).toContain('Bitmap Index Scan on search_words')
      expect(plan, `time ${time}`).toContain('Bitmap Index Scan on search_titles')
      expect(plan, `time ${time}`).not.toContain('Seq Scan')
    }
  })

  it('answers within the blink of an eye, also to a common word', async () => {
    const { rows } = await db.owner.query<{ word: string }>(
      "select word from ts_stat('select words from search_document limit 2000') order by ndoc desc limit 1",
    )
    for (const text of ['robotter', rows[0]!.word]) {
      const times = []
      for (let time = 1; time <= 9; time++) times.push(await search(text))
      expect(times.sort((a, b) => a - b)[4], text).toBeLessThan(150)
    }
  })
})
