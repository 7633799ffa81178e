import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, readTable, type TableLimits, writeXlsx } from './index.ts'
import { zipOf } from './zip/write.ts'

const text = (said: string, limits?: Partial<TableLimits>) => readTable(Buffer.from(said), limits)

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const relations = (...all: [type: string, target: string][]) =>
  `<Relationships>${all
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A workbook as another program may have written it. */
const parts = (sheet: string, more: Record<string, string> = {}): Record<string, string> => ({
  '[Content_Types].xml': types,
  '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Ark1" r:id="r0"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relations(
    ['worksheet', 'sheet1.xml'],
    ['sharedStrings', '/xl/s.xml'],
    ['styles', 'st.xml'],
  ),
  'xl/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  'xl/s.xml':
    '<sst><si><t>Navn</t></si><si><r><t>Reb</t></r><r><t xml:space="preserve"> og</t></r><rPh><t>x</t></rPh></si></sst>',
  'xl/st.xml':
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-406]d\\. mmmm yyyy"/><numFmt numFmtId="171" formatCode="0&quot; dage&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs></styleSheet>',
  ...more,
})
const workbook = async (sheet: string, more?: Record<string, string>, limits?: Partial<TableLimits>) =>
  readTable(
    await zipOf(new Map(Object.entries(parts(sheet, more)).map(([name, xml]) => [name, Buffer.from(xml)]))),
    limits,
  )
const heading =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Dato</t></is></c></row>'

describe('CSV from somebody', () => {
  it('is read in each encoding that spreadsheets write', async () => {
    const said = 'Navn;By\r\nÆble;Rødøvre\r\n'
    const utf16 = Buffer.from(`\uFEFF${said}`, 'utf16le')
    const each = {
      'utf-8': Buffer.from(said),
      'utf-16le': utf16,
      'utf-16be': Buffer.from(utf16).swap16(),
      'windows-1252': Buffer.from(said, 'latin1'),
    }
    for (const [encoding, bytes] of Object.entries(each))
      expect(await readTable(bytes)).toMatchObject({
        encoding,
        header: ['Navn', 'By'],
        rows: [{ number: 2, cells: ['Æble', 'Rødøvre'] }],
      })
    expect(await readTable(utf16.subarray(2))).toMatchObject({ encoding: 'utf-16le', header: ['Navn', 'By'] })
    expect(await readTable(Buffer.from('a,b\n“x”,€', 'utf8'))).toMatchObject({
      rows: [{ cells: ['“x”', '€'] }],
    })
    expect(await readTable(Buffer.from([0x61, 0x0a, 0x80]))).toMatchObject({ rows: [{ cells: ['€'] }] })
  })

  it('is read with its own separator, quotes and breaks, and keeps the numbers of its lines', async () => {
    expect(await text('a;b\n"1,5";"han sagde ""ja"""\n\n"to\nlinjer; én";x\n')).toMatchObject({
      separator: ';',
      rows: [
        { number: 2, cells: ['1,5', 'han sagde "ja"'] },
        { number: 4, cells: ['to\nlinjer; én', 'x'] },
      ],
    })
    expect(await text('sep=,\na,b\n1;2,3')).toMatchObject({
      separator: ',',
      rows: [{ number: 3, cells: ['1;2', '3'] }],
    })
    expect(await text('a\tb\r1\t2\r')).toMatchObject({
      separator: '\t',
      rows: [{ number: 2, cells: ['1', '2'] }],
    })
    expect(await text('kun én\nværdi, med komma')).toMatchObject({ header: ['kun én'] })
  })

  it('gives back what our own apostrophe kept from being a formula', async () => {
    expect(await text("a,b\n'=1+1,'ja'")).toMatchObject({ rows: [{ cells: ['=1+1', "'ja'"] }] })
  })

  it('is refused with the place where it is wrong', async () => {
    expect(await text('a,b\n1,"2')).toEqual({ refusal: 'unreadable', row: 2 })
    expect(await text('a,A \n1,2')).toEqual({ refusal: 'same-heading', row: 1, cell: 'B1' })
    expect(await text('a,b\n1,2,3')).toEqual({ refusal: 'no-heading', row: 2, cell: 'C2' })
    expect(await text('a\n1\n2\n3', { maxRows: 2 })).toEqual({ refusal: 'too-large', row: 4 })
    expect(await text('a,b,c\n1', { maxColumns: 2 })).toEqual({ refusal: 'too-large', row: 1 })
    expect(await text('a\n1', { maxBytes: 2 })).toEqual({ refusal: 'too-large' })
    expect(await text('')).toEqual({ refusal: 'not-a-table' })
    expect(await text(' \n,,\n')).toEqual({ refusal: 'not-a-table' })
    expect(await text('<!DOCTYPE html><p>')).toEqual({ refusal: 'not-a-table' })
    expect(await readTable(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))).toEqual({
      refusal: 'not-a-table',
    })
    expect(await text('%PDF-1.7')).toEqual({ refusal: 'not-a-table' })
  })

  it('of 100 MB is refused at once', async () => {
    const large = Buffer.alloc(100 * 1024 * 1024, 'a,b\n')
    const start = performance.now()
    expect(await readTable(large)).toEqual({ refusal: 'too-large' })
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('of a million rows is given up after as many as are wanted', async () => {
    const many = `a\n${'1\n'.repeat(1_048_577)}`
    expect(await text(many)).toEqual({ refusal: 'too-large', row: 5002 })
  })
})

describe('a workbook from somebody', () => {
  it('gives shared and rich texts, numbers, truth, dates and times as text', async () => {
    const row = `<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46498</v></c></row><row r="7"><c r="A7" s="3"><v>0.30000000000000004</v></c><c r="B7" s="2"><v>46498.99930555556</v></c></row><row r="8"><c r="A8" t="b"><v>1</v></c><c r="B8" s="4"><v>0.5</v></c></row><row r="9"><c t="str"><v>fri</v></c><c s="1"><v>60</v></c></row><row r="10"/>`
    expect(await workbook(heading + row)).toMatchObject({
      header: ['Navn', 'Dato'],
      rows: [
        { number: 3, cells: ['Reb og', '2027-04-21'] },
        { number: 7, cells: ['0.3', '2027-04-21T23:59'] },
        { number: 8, cells: ['true', '12:00:00'] },
        { number: 9, cells: ['fri', '60'] },
      ],
    })
  })

  it('counts from 1904 where it says so', async () => {
    const old =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="r0"/></sheets></workbook>'
    const row = '<row r="2"><c r="B2" s="1"><v>45036</v></c></row>'
    expect(await workbook(heading + row, { 'xl/workbook.xml': old })).toMatchObject({
      rows: [{ cells: ['', '2027-04-21'] }],
    })
  })

  it('is read from its first sheet that is not hidden, and the others are told', async () => {
    const more =
      '<workbook xmlns:r="r"><sheets><sheet name="Skjult" state="hidden" r:id="r9"/><sheet name="Ark1" r:id="r0"/><sheet name="Ark2" r:id="r8"/></sheets></workbook>'
    expect(await workbook(heading, { 'xl/workbook.xml': more })).toMatchObject({
      sheet: 'Ark1',
      otherSheets: ['Skjult', 'Ark2'],
    })
  })

  it('is refused for a formula, with its cell, whatever value stands beside it', async () => {
    const row = '<row r="2"><c r="B2"><f>WEBSERVICE("https://evil.example")</f><v>1</v></c></row>'
    expect(await workbook(heading + row)).toEqual({ refusal: 'formula', row: 2, cell: 'B2' })
    const hidden = '<row r="2"><c r="A2" t="b"><f>TRUE()+NOW()</f><v>1</v></c></row>'
    expect(await workbook(heading + hidden)).toEqual({ refusal: 'formula', row: 2, cell: 'A2' })
    const spread = '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>'
    expect(await workbook(heading + spread)).toEqual({ refusal: 'formula', row: 2, cell: 'A2' })
  })

  it('may say TRUE() for what is true, as LibreOffice does', async () => {
    const row = '<row r="2"><c r="A2" t="b"><f aca="false">TRUE()</f><v>1</v></c></row>'
    expect(await workbook(heading + row)).toMatchObject({ rows: [{ cells: ['true', ''] }] })
  })

  it('is refused for macros, links to other files, and passwords', async () => {
    expect(await workbook(heading, { 'xl/vbaProject.bin': 'x' })).toEqual({ refusal: 'macros' })
    const enabled = types.replace('application/xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
    expect(await workbook(heading, { '[Content_Types].xml': enabled })).toEqual({ refusal: 'macros' })
    expect(await workbook(heading, { 'xl/externalLinks/externalLink1.xml': '<x/>' })).toEqual({
      refusal: 'external-links',
    })
    expect(await workbook(heading, { 'xl/connections.xml': '<x/>' })).toEqual({ refusal: 'external-links' })
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])
    expect(await readTable(old)).toEqual({ refusal: 'unreadable' })
    old.write('EncryptedPackage', 300, 'utf16le')
    expect(await readTable(old)).toEqual({ refusal: 'encrypted' })
  })

  it('is refused where its XML has a document type: no entity is ever opened', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'.replaceAll(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><sst><si><t>&j;</t></si></sst>`
    expect(await workbook(heading, { 'xl/s.xml': laughs })).toEqual({ refusal: 'unreadable' })
    const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>'
    expect(await workbook(heading, { 'xl/s.xml': outside })).toEqual({ refusal: 'unreadable' })
    const idle = '<!DOCTYPE sst><sst><si><t>Navn</t></si></sst>'
    expect(await workbook(heading, { 'xl/s.xml': idle })).toEqual({ refusal: 'unreadable' })
    expect(await workbook(heading, { 'xl/s.xml': '<sst>&e;</sst>' })).toEqual({ refusal: 'unreadable' })
    expect(await workbook(heading, { 'xl/s.xml': '<a>'.repeat(100_000) })).toEqual({ refusal: 'unreadable' })
  })

  it('is refused for more rows or columns than are wanted, wherever they say they are', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await workbook(heading + far)).toEqual({
      refusal: 'too-large',
      row: 1_048_576,
      cell: 'XFD1048576',
    })
    const beyond = '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'
    expect(await workbook(heading + beyond)).toEqual({ refusal: 'unreadable' })
    const rows = '<row><c><v>1</v></c></row>'.repeat(12)
    expect(await workbook(heading + rows, {}, { maxRows: 10 })).toEqual({ refusal: 'too-large', row: 12 })
  })

  it('is refused where cells come back or lie in another row', async () => {
    for (const row of [
      '<row r="1"/>',
      '<row r="2"><c r="A3"><v>1</v></c></row>',
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>',
      '<row r="2"><c r="A2" t="s"><v>99</v></c></row>',
    ])
      expect(await workbook(heading + row)).toMatchObject({ refusal: 'unreadable' })
  })

  it('of 5,000 rows is read within a second', async () => {
    const columns = Array.from({ length: 12 }, (_, at) => ({ title: `Felt ${at}` }))
    const rows = Array.from({ length: 5000 }, (_, at) => columns.map(({ title }) => `${title} i række ${at}`))
    const bytes = await writeXlsx([{ name: 'a', columns, rows }])
    // The processor's time, for the clock's hangs on what else the machine does.
    const before = process.cpuUsage()
    const table = await readTable(bytes)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(1000)
    expect(!isRefusal(table) && table.rows.length).toBe(5000)
  })
})

const zipped = async (files: Record<string, Buffer | string>) =>
  Buffer.from(
    await zipOf(new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]))),
  )

describe('a ZIP file that means harm', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024)

  it('is refused before it is unpacked when it says how large it is', async () => {
    const start = performance.now()
    const bomb = await zipped({ ...parts(heading), 'xl/a.xml': zeros, 'xl/b.xml': zeros })
    const made = performance.now()
    expect(await readTable(bomb)).toEqual({ refusal: 'bomb' })
    expect(performance.now() - made).toBeLessThan(Math.max(100, made - start))
  })

  it('is refused while it is unpacked when it lies', async () => {
    const bomb = await zipped({ ...parts(heading), 'xl/sheet1.xml': zeros })
    const size = Buffer.alloc(4)
    size.writeUInt32LE(zeros.length)
    for (let at = bomb.indexOf(size); at !== -1; at = bomb.indexOf(size, at + 1)) bomb.writeUInt32LE(1000, at)
    expect(await readTable(bomb)).toEqual({ refusal: 'bomb' })
  })

  it('is refused when its files lie over each other', async () => {
    const bytes = await zipped(parts(heading))
    const central = bytes.indexOf('PK\u0001\u0002', 0, 'latin1')
    const second = bytes.indexOf('PK\u0001\u0002', central + 4, 'latin1')
    bytes.writeUInt32LE(1, second + 42)
    expect(await readTable(bytes)).toEqual({ refusal: 'bomb' })
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'xl\\..\\x', 'C:/x', 'xl/../../x', 'a\u0000b'])(
    'is refused for the name %j',
    async (name) => {
      expect(await readTable(await zipped({ ...parts(heading), [name]: 'x' }))).toEqual({
        refusal: 'unreadable',
      })
    },
  )

  it('is refused when it is another kind of document, locked, or broken anywhere', async () => {
    expect(await readTable(await zipped({ 'word/document.xml': '<x/>' }))).toEqual({ refusal: 'not-a-table' })
    const docx = { ...parts(heading), '_rels/.rels': relations(['officeDocument', 'word/document.xml']) }
    expect(await readTable(await zipped(docx))).toEqual({ refusal: 'not-a-table' })
    const locked = await zipped(parts(heading))
    const central = locked.indexOf('PK\u0001\u0002', 0, 'latin1')
    locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8)
    expect(await readTable(locked)).toEqual({ refusal: 'encrypted' })
    const whole = await zipped(parts(heading))
    for (let length = 0; length < whole.length; length += 37)
      expect(isRefusal(await readTable(whole.subarray(0, length)))).toBe(true)
  })

  it('never makes the reader fail, whichever bytes are changed', async () => {
    const whole = await zipped(parts(heading))
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const broken = Buffer.from(whole)
        for (const [at, byte] of all) broken[at] = byte
        expect(await readTable(broken)).toBeTypeOf('object')
      }),
      { numRuns: 300 },
    )
  })

  it('never makes the reader fail, whatever it is', async () => {
    const begun = fc.tuple(fc.constantFrom('', 'PK\u0003\u0004', '\uFEFF'), fc.uint8Array({ maxLength: 200 }))
    await fc.assert(
      fc.asyncProperty(begun, async ([head, tail]) => {
        expect(await readTable(Buffer.concat([Buffer.from(head), tail, deflateRawSync(tail)]))).toBeTypeOf(
          'object',
        )
      }),
    )
  })
})
