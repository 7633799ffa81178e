import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  byteOrderMark,
  csvLine,
  defused,
  isRefusal,
  readTable,
  type Sheet,
  type Table,
  writeXlsx,
} from './index.ts'

const run = promisify(execFile)
const taken = async (bytes: Uint8Array): Promise<Table> => {
  const read = await readTable(bytes)
  if (isRefusal(read)) throw new Error(JSON.stringify(read))
  return read
}

const sheet: Sheet = {
  name: 'Partnere [2027]: æøå/*?',
  columns: [
    { title: 'Navn' },
    { title: 'Antal', width: 12 },
    { title: 'Siden' },
    { title: 'Mødt' },
    { title: 'Aktiv' },
  ],
  rows: [
    ['=HYPERLINK("https://evil.example")', 1234.5, Temporal.PlainDate.from('2027-04-21'), null, true],
    [
      ' to\nlinjer & <b>',
      -0.1,
      Temporal.PlainDate.from('1849-06-05'),
      Temporal.PlainDateTime.from('2027-04-21T23:59'),
      false,
    ],
    [
      '_x0041_ \u0001 "',
      0,
      Temporal.PlainDate.from('1900-03-01'),
      Temporal.PlainDateTime.from('2028-02-29T00:00:30'),
      null,
    ],
  ],
}

const office = await run('soffice', ['--version']).then(
  () => true,
  () => false,
)

describe('a workbook that was written', () => {
  it('reads back as it was, with texts as text and dates as dates', async () => {
    const table = await taken(await writeXlsx([sheet, { ...sheet, rows: [] }]))
    expect(table.header).toEqual(['Navn', 'Antal', 'Siden', 'Mødt', 'Aktiv'])
    expect(table.rows).toEqual([
      { number: 2, cells: ['=HYPERLINK("https://evil.example")', '1234.5', '2027-04-21', '', 'true'] },
      { number: 3, cells: [' to\nlinjer & <b>', '-0.1', '1849-06-05', '2027-04-21T23:59', 'false'] },
      { number: 4, cells: ['_x0041_ \u0001 "', '0', '1900-03-01', '2028-02-29T00:00:30', ''] },
    ])
    expect(table).toMatchObject({ format: 'xlsx', sheet: 'Partnere  2027   æøå' })
    expect(table.otherSheets).toEqual(['Partnere  2027   æøå 2'])
  })

  it('has the same bytes whenever it is written', async () => {
    expect(await writeXlsx([sheet])).toEqual(await writeXlsx([sheet]))
  })

  it('takes any text and gives it back', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const rows = all.map((text) => ['x', text])
        const table = await taken(
          await writeXlsx([{ name: 'a', columns: [{ title: 'a' }, { title: 'b' }], rows }]),
        )
        expect(table.rows.map(({ cells }) => cells[1])).toEqual(all)
      }),
    )
  })

  it('is refused where a spreadsheet cannot hold it', async () => {
    const columns = [{ title: 'a' }]
    const refused = (rows: Sheet['rows']) =>
      writeXlsx([{ name: 'a', columns, rows }]).then(
        () => '',
        (error: Error) => error.name,
      )
    expect(await refused([['x'.repeat(32_768)]])).toBe('RangeError')
    expect(await refused([[Number.NaN]])).toBe('RangeError')
    expect(await refused([['a', 'b']])).toBe('RangeError')
    expect(await refused(Array.from({ length: 1_048_576 }, () => []))).toBe('RangeError')
  })

  // Where the machine has no LibreOffice, it is not asked.
  it.skipIf(!office)(
    'opens in LibreOffice, which finds no formula and saves what we read again',
    { timeout: 90_000 },
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'office-'))
      try {
        await writeFile(path.join(folder, 'ours.xlsx'), await writeXlsx([sheet]))
        const convert = (to: string) =>
          run('soffice', [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            to,
            '--outdir',
            `${folder}/out`,
            `${folder}/ours.xlsx`,
          ])
        await convert('csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,true')
        const csv = await readFile(path.join(folder, 'out/ours.csv'), 'utf8')
        expect(csv).toContain('"=HYPERLINK(""https://evil.example"")";1234')
        await convert('xlsx')
        const table = await taken(await readFile(path.join(folder, 'out/ours.xlsx')))
        expect(table.header).toEqual(sheet.columns.map(({ title }) => title))
        expect(table.rows[0]!.cells).toEqual([
          '=HYPERLINK("https://evil.example")',
          '1234.5',
          '2027-04-21',
          '',
          'true',
        ])
        expect(table.rows[1]!.cells[3]).toBe('2027-04-21T23:59')
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  )
})

describe('CSV that was written', () => {
  it.each([',', ';', '\t'] as const)(
    'reads back as it was, whatever stands in it, with %j',
    async (separator) => {
      // An apostrophe before a sign may be ours.
      const text = fc.string({ unit: 'grapheme' }).filter((one) => !/'|\p{Cc}/u.test(one))
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 20 }), async (all) => {
          const lines = [['a', 'b', 'c'], ...all.map((one) => ['x', one, 'z'].map(defused))]
          const table = await taken(
            Buffer.from(byteOrderMark + lines.map((cells) => csvLine(cells, separator)).join('')),
          )
          expect(table.separator).toBe(separator)
          expect(table.rows.map(({ cells }) => cells[1])).toEqual(all)
        }),
      )
    },
  )
})
