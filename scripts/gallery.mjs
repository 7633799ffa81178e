// Every part of the look on a few believable pages, in build/gallery/. Not part of the product.
//   node scripts/gallery.mjs           writes the pages
//   node scripts/gallery.mjs --look    takes pictures of them as well, and lets axe examine each
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'build/gallery')
const html = path.join(root, 'src/platform/html')

await build({
  entryPoints: [path.join(html, 'assets/site.css'), path.join(html, 'assets/site.ts')],
  bundle: true,
  minify: true,
  outdir: folder,
  entryNames: '[name]',
  assetNames: '[name]',
  loader: { '.woff2': 'file', '.svg': 'file' },
})
const program = path.join(root, 'build/gallery.mjs')
await build({
  entryPoints: [path.join(html, 'gallery/gallery.tsx')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outfile: program,
})
const { status } = spawnSync(process.execPath, [program, folder], { stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

const look = async () => {
  const { chromium } = await import('playwright-core')
  const { AxeBuilder } = await import('@axe-core/playwright')
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const wanted = process.argv.slice(3)
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -5))
    .filter((name) => wanted.length === 0 || wanted.includes(name))
  mkdirSync(path.join(folder, 'pictures'), { recursive: true })
  let found = 0
  for (const colorScheme of ['light', 'dark'])
    for (const width of [360, 768, 1280]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      for (const name of names) {
        await page.goto(`file://${folder}/${name}.html`)
        await page.evaluate(() => document.fonts.ready)
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (wide > 0) console.log(`${name} ${width} ${colorScheme}: ${wide} px too wide`, ++found)
        const picture = path.join(folder, 'pictures', `${name}-${width}-${colorScheme}.png`)
        await page.screenshot({ path: picture, fullPage: true })
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, help, nodes } of violations) {
          found += 1
          console.log(`${name} ${width} ${colorScheme}: ${id}: ${help}`)
          for (const node of nodes.slice(0, 3))
            console.log(`    ${node.html.slice(0, 160)}\n    ${node.any[0]?.message ?? ''}`)
        }
      }
      await context.close()
    }
  await browser.close()
  console.log(found === 0 ? `${names.length} pages, nothing found.` : `${found} findings.`)
}

if (process.argv[2] === '--look') await look()
else console.log(`Written to ${path.relative(process.cwd(), folder)}.`)
