import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PartnershipFolder } from '../read.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

/** The smallest partnership that tests need, as somebody would write it by hand. */
export const example: PartnershipFolder = {
  'charter.yaml': read('charter.yaml'),
  'records.yaml': read('records.yaml'),
}

/** The example with something in one file replaced. Fails where there is nothing to replace. */
export function exampleWith(
  file: 'charter.yaml' | 'records.yaml',
  from: string,
  to: string,
): PartnershipFolder {
  const text = example[file] ?? ''
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`)
  return { ...example, [file]: text.replace(from, to) }
}
