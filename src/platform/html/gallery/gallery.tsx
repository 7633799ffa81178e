import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderDocument } from '../index.ts'
import { decision, failure } from './decision.tsx'
import { front } from './front.tsx'
import { group } from './group.tsx'
import { idea } from './idea.tsx'
import { form, parts } from './parts.tsx'

const pages = {
  front: front(),
  group: group(),
  idea: idea(),
  decision: decision(),
  parts: parts(),
  form: form(false),
  'form-failed': form(true),
  'not-found': failure('not-found'),
  refused: failure('refused'),
  fault: failure('fault'),
  'too-many': failure('too-many'),
}

/** Writes the pages of the gallery into the folder named on the command line. */
const folder = path.resolve(process.argv[2] ?? 'build/gallery')
mkdirSync(folder, { recursive: true })
for (const [name, page] of Object.entries(pages))
  writeFileSync(path.join(folder, `${name}.html`), renderDocument(page))
