import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { TableRefused } from '../refusal.ts'

export interface Element {
  /** Without its prefix. */
  readonly name: string
  /** With their prefixes. */
  readonly attributes: Readonly<Record<string, string>>
}

export interface Reader {
  readonly open?: (element: Element) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const chunk = 128 * 1024
/** A workbook's parts are some eight deep. */
const deepest = 64

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads an XML part, and lets the process do other things in between. No part of a workbook has a document type
 * (ECMA-376-2, 7.2.3), so one that has is refused before any entity is looked at.
 * @throws TableRefused `unreadable`
 */
export async function readXml(bytes: Buffer, { open, text, close }: Reader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', () => refuse())
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > deepest) refuse()
    open?.({ name: local(name), attributes })
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(local(name))
  })
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const decoder = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8', {
    fatal: true,
  })
  for (let at = 0; at < bytes.length; at += chunk) {
    parser.write(decodedPart(decoder, bytes.subarray(at, at + chunk)))
    if (at > 0) await setImmediate()
  }
  parser.close()
}

function refuse(): never {
  throw new TableRefused('unreadable')
}

function decodedPart(decoder: TextDecoder, part: Buffer): string {
  try {
    return decoder.decode(part, { stream: true })
  } catch {
    return refuse()
  }
}
