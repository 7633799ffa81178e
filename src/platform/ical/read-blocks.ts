import ICAL from 'ical.js'

/** What we are willing to read; more is no mail or feed that a calendar wrote for us. */
export interface Limits {
  readonly octets: number
  readonly components: number
}

/** An iCalendar stream taken apart into its components as text, so that a bad one does not spoil the rest. */
export interface Blocks {
  readonly method: string | undefined
  readonly name: string | undefined
  readonly zones: readonly string[]
  readonly events: readonly string[]
}

export type Unread = 'too-large' | 'too-many' | 'unreadable'

/** Takes a stream apart. Nothing in it is trusted: sizes are looked at before anything is parsed. */
export function readBlocks(text: string, limits: Limits): Blocks | Unread {
  // A UTF-16 unit is at least an octet, so what is longer need not be counted.
  if (text.length > limits.octets || Buffer.byteLength(text) > limits.octets) return 'too-large'
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\n/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
  if (lines.filter((line) => /^BEGIN:/i.test(line)).length > limits.components) return 'too-many'
  if (!lines.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) return 'unreadable'
  return takenApart(lines)
}

function takenApart(lines: readonly string[]): Blocks | Unread {
  const found = { zones: [] as string[], events: [] as string[] }
  const header = new Map<string, string>()
  let open: { readonly name: string; readonly begin: number; depth: number } | undefined
  for (const [i, line] of lines.entries()) {
    const [, verb, word] = /^(BEGIN|END):\s*([A-Za-z-]+)\s*$/i.exec(line) ?? []
    const name = word?.toUpperCase() ?? ''
    if (verb === undefined) {
      if (!open) noteHeader(line, header)
    } else if (name !== 'VCALENDAR') {
      if (verb.toUpperCase() === 'BEGIN') {
        if (open) open.depth++
        else open = { name, begin: i, depth: 1 }
      } else if (open && --open.depth === 0) {
        if (open.name !== name) return 'unreadable'
        const block = lines.slice(open.begin, i + 1).join('\r\n')
        if (name === 'VEVENT') found.events.push(block)
        if (name === 'VTIMEZONE') found.zones.push(block)
        open = undefined
      }
    }
  }
  if (open) return 'unreadable'
  return {
    ...found,
    method: header.get('METHOD')?.toUpperCase(),
    name: header.get('NAME') ?? header.get('X-WR-CALNAME'),
  }
}

function noteHeader(line: string, header: Map<string, string>): void {
  const [, name, value] = /^(METHOD|NAME|X-WR-CALNAME)(?:;[^:]*)?:(.{0,200})/i.exec(line) ?? []
  if (name !== undefined && value !== undefined) header.set(name.toUpperCase(), value.trim())
}

/** One component, or none where it is no iCalendar. */
export function readComponent(block: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(block) as unknown[])
  } catch {
    return undefined
  }
}
