import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { loadFonts } from './fonts.ts'
import type { Wire } from './wire.ts'

/** No folder of this name is read: everything that the layout names is handed over in memory. */
const workspace = '/nowhere'

/** Beside this file, or where the program was built into one, where it was built from. */
const layout = () =>
  readFileSync(
    new URL(
      import.meta.url.endsWith('.ts') ? './layout.typ' : '../src/platform/pdf/layout.typ',
      import.meta.url,
    ),
    'utf8',
  )

/** A setter of pages, which takes a fifth of a second to make and can be used again and again. */
export function typesetter(): (wire: Wire) => Uint8Array {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: loadFonts() }] })
  const mainFileContent = layout()
  return ({ json, files, seconds }) => {
    compiler.resetShadow()
    compiler.mapShadow(`${workspace}/paper/document.json`, Buffer.from(json))
    for (const { name, bytes } of files) compiler.mapShadow(`${workspace}/${name}`, Buffer.from(bytes))
    try {
      const outcome = compiler.compile({ mainFileContent, resetRead: true })
      if (outcome.result === null) {
        const faults = outcome.takeError()
        const said = faults === null ? [] : compiler.fetchDiagnostics(faults)
        throw new Error(said.map(({ message }) => String(message)).join(' ') || 'The layout failed.')
      }
      return compiler.pdf(outcome.result, { pdfStandard: 'ua-1', creationTimestamp: seconds })
    } finally {
      compiler.resetShadow()
      compiler.evictCache(0)
    }
  }
}
