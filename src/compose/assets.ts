import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Assets } from '../platform/html/index.ts'

/** Where the built files stand, and what the pages call them. */
export interface Built {
  readonly folder: string
  readonly assets: Assets
  /** The folder with the fonts that pictures are drawn with; without it there are none. */
  readonly fonts?: string
  /** Changes with every build. */
  readonly build: string
}

/** Address of a built file: the name holds the hash of what is in it, so that it can be kept for ever. */
const addressOf = (file: string) => `/assets/${file}`

/** Reads what the build wrote. @param root the folder that holds `build/`. */
export async function readBuilt(root: string): Promise<Built> {
  const listed = await readFile(join(root, 'build', 'assets.json'), 'utf8')
  const files = JSON.parse(listed) as Record<string, string>
  const css = files['site.css']
  if (css === undefined) throw new Error('the build left no style sheet')
  // Danish and English need the Latin files only; the browser fetches the others when a name asks for them.
  const fonts = Object.values(files).filter((file) => file.endsWith('.woff2') && !file.includes('-ext-'))
  const script = files['site.js']
  return {
    folder: join(root, 'build', 'assets'),
    fonts: join(root, 'build', 'fonts'),
    build: createHash('sha256')
      .update(listed)
      .update(await readFile(join(root, 'build', 'main.js')).catch(() => ''))
      .digest('base64url')
      .slice(0, 12),
    assets: {
      css: addressOf(css),
      fonts: fonts.map(addressOf),
      ...(script ? { script: addressOf(script) } : {}),
      ...(files['icon.svg'] ? { icon: addressOf(files['icon.svg']) } : {}),
    },
  }
}
