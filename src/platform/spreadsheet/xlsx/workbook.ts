import path from 'node:path/posix'
import { type Shown, shownBy } from '../cells.rules.ts'
import type { FoundRow, TableLimits } from '../read.ts'
import { TableRefused } from '../refusal.ts'
import { openZip, type Zip } from '../zip/read.ts'
import { readSheet } from './sheet.ts'
import { readXml } from './xml.ts'

export interface Workbook {
  readonly rows: readonly FoundRow[]
  readonly sheet: string
  readonly otherSheets: readonly string[]
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

/** What cells of a sheet refer to. */
export interface Shared {
  readonly texts: readonly string[]
  /** By the number of a style: what it shows of a moment, where it shows one. */
  readonly shown: readonly (Shown | undefined)[]
  readonly system: 1900 | 1904
}

/**
 * The first sheet with cells that is not hidden.
 * @throws TableRefused
 */
export async function readWorkbook(bytes: Buffer, limits: TableLimits): Promise<Workbook> {
  const zip = openZip(bytes, limits.maxUnpackedBytes)
  await refuseKinds(zip)
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined || !main.endsWith('workbook.xml')) throw new TableRefused('not-a-table')
  const relations = await relationsOf(zip, main)
  const { sheets, system } = await sheetsOf(zip, main)
  const readable = sheets.flatMap(({ name, id, hidden }) => {
    const target = relations.find((relation) => relation.id === id && relation.type === 'worksheet')?.target
    return target === undefined || hidden ? [] : [{ name, target }]
  })
  const [first] = readable
  if (first === undefined) throw new TableRefused('not-a-table')
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target
  const texts = await textsOf(zip, part('sharedStrings'))
  const shown = await stylesOf(zip, part('styles'))
  const rows = await readSheet(zip.read(first.target), { texts, shown, system }, limits)
  const otherSheets = sheets.map(({ name }) => name).filter((name) => name !== first.name)
  return { rows, sheet: first.name, otherSheets }
}

/** What is in the file at all decides, not what the workbook says it uses. */
async function refuseKinds(zip: Zip): Promise<void> {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name))
  if (!has(/^\[Content_Types\]\.xml$/u) || !has(/^_rels\/\.rels$/u)) throw new TableRefused('not-a-table')
  if (has(/vbaProject|vbaData|\/macrosheets\//iu)) throw new TableRefused('macros')
  if (has(/\/externalLinks\/|\/connections\.xml$|\/queryTables\//iu)) throw new TableRefused('external-links')
  await readXml(zip.read('[Content_Types].xml'), {
    open: ({ attributes }) => {
      const kind = attributes['ContentType'] ?? ''
      if (/macroEnabled|vbaProject|macrosheet/iu.test(kind)) throw new TableRefused('macros')
      if (/externalLink|connections\+xml/iu.test(kind)) throw new TableRefused('external-links')
    },
  })
}

/** What a part refers to within the file; the targets are names of parts. */
async function relationsOf(zip: Zip, part: string): Promise<readonly Relation[]> {
  const { dir, base } = path.parse(part)
  const relations: Relation[] = []
  const file = path.join(dir, '_rels', `${base}.rels`)
  if (!zip.names.includes(file)) return []
  await readXml(zip.read(file), {
    open: ({ name, attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes
      if (name !== 'Relationship' || mode === 'External') return
      relations.push({
        id,
        type: path.basename(type),
        target: target.startsWith('/') ? target.slice(1) : path.join(dir, target),
      })
    },
  })
  return relations
}

async function sheetsOf(zip: Zip, part: string) {
  const sheets: { name: string; id: string; hidden: boolean }[] = []
  let system: 1900 | 1904 = 1900
  await readXml(zip.read(part), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr' && /^(?:1|true)$/u.test(attributes['date1904'] ?? '')) system = 1904
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes['name'] ?? '', id, hidden: /idden/u.test(attributes['state'] ?? '') })
    },
  })
  return { sheets, system: system as 1900 | 1904 }
}

async function textsOf(zip: Zip, part: string | undefined): Promise<readonly string[]> {
  const texts: string[] = []
  if (part === undefined) return texts
  let text = ''
  let listening = false
  // How a word is pronounced stands within the text in Japanese workbooks.
  let spoken = false
  await readXml(zip.read(part), {
    open: ({ name }) => {
      if (name === 'si') text = ''
      if (name === 'rPh') spoken = true
      listening = name === 't' && !spoken
    },
    text: (more) => {
      if (listening) text += more
    },
    close: (name) => {
      listening = false
      if (name === 'rPh') spoken = false
      if (name === 'si') texts.push(text)
    },
  })
  return texts
}

async function stylesOf(zip: Zip, part: string | undefined): Promise<readonly (Shown | undefined)[]> {
  const shown: (Shown | undefined)[] = []
  if (part === undefined) return shown
  const codes = new Map<number, string>()
  let within = false
  await readXml(zip.read(part), {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') within = true
      const id = Number(attributes['numFmtId'] ?? 0)
      if (within && name === 'xf') shown.push(shownBy(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') within = false
    },
  })
  return shown
}
