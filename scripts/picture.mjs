// The picture of the front page in the README, docs/pictures/front.png, of a site that runs.
//   node scripts/picture.mjs http://localhost:3000/da
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, Remedy, run, say } from './house.mjs'

/** Bytes: who reads the README on a telephone has to load it. */
const most = 200_000

const takePicture = async () => {
  const [address] = process.argv.slice(2)
  if (address === undefined)
    throw new Remedy('Name the page: node scripts/picture.mjs http://localhost:3000/da')
  const { launchBrowser } = await import('../e2e/browser.ts')
  const { default: sharp } = await import('sharp')
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 880 }, deviceScaleFactor: 1.5 })
    await page.goto(address)
    // The first visit may be over before the fonts are there.
    await page.reload({ waitUntil: 'networkidle' })
    const drawn = await page.screenshot()
    const file = inRoot('docs', 'pictures', 'front.png')
    const packed = await sharp(drawn).png({ palette: true, colours: 96, compressionLevel: 9 }).toBuffer()
    if (packed.length > most)
      throw new Remedy(`The picture weighs ${packed.length} bytes, more than ${most}.`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, packed)
    say(`docs/pictures/front.png, ${packed.length} bytes`)
  } finally {
    await browser.close()
  }
}

await run(takePicture)
