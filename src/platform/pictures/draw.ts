import { join } from 'node:path'
import type Sharp from 'sharp'
import { asMarkup, type Card, cardSize, setTitle } from './card.rules.ts'

const margin = 80
const [paper, ink, quiet, rope, ropePale, signal] = [
  '#fbfaf6',
  '#14202e',
  '#53606e',
  '#8c6d46',
  '#d9cbb4',
  '#b5132b',
]

/** Paper with the rope along its foot: behind us solid, ahead dotted, and the knot is today. */
const ground = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" fill="none">
<rect width="1200" height="630" fill="${paper}"/>
<g transform="translate(76 62) scale(1.9)" stroke-width="3" stroke-linecap="round" stroke="${rope}">
<path d="M2 20C8 8 14 26 20 13S27 8 28 6"/><circle cx="20" cy="13" r="4.4" fill="${paper}"/></g>
<path d="M0 540C120 520 210 560 330 541S470 528 520 537" stroke="${rope}" stroke-width="7" stroke-linecap="round"/>
<path d="M520 537C640 556 760 512 900 528S1100 552 1200 530" stroke="${rope}" stroke-width="7" stroke-linecap="round" stroke-dasharray="0.1 19"/>
<circle cx="210" cy="547" r="15" fill="${rope}"/><circle cx="900" cy="528" r="13" fill="${paper}" stroke="${rope}" stroke-width="6"/>
<circle cx="520" cy="537" r="19" fill="${signal}"/>
<path d="M0 627H1200" stroke="${ropePale}" stroke-width="6"/></svg>`)

interface Line {
  readonly text: string
  readonly points: number
  readonly weight: number
  readonly colour: string
  readonly width: number
  /** Pixels between letters, beside their own. */
  readonly tight?: number
}

async function set(sharp: typeof Sharp, { text, points, weight, colour, width, tight = 0 }: Line) {
  const look = `font_weight="${weight}" foreground="${colour}" letter_spacing="${Math.round(tight * 1024)}" line_height="1.04"`
  const markup = `<span ${look}>${asMarkup(text)}</span>`
  const { data, info } = await sharp({
    text: {
      text: markup,
      font: `Schibsted Grotesk ${points}`,
      rgba: true,
      dpi: 72,
      width,
      wrap: 'word-char',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { input: data, height: info.height }
}

let loaded: Promise<typeof Sharp> | undefined

/** The fonts are those that the build laid ready, and no others: on every machine the same picture. */
const load = (fonts: string): Promise<typeof Sharp> =>
  (loaded ??= (async () => {
    // Read once, when the native part comes to its first text.
    process.env['FONTCONFIG_FILE'] = join(fonts, 'fonts.conf')
    return (await import('sharp')).default
  })())

/** PNG of 1200 × 630 pixels. Drawn in threads of its own, some 50 ms. @param fonts the folder that the build made. */
export async function drawCard({ site, kicker, title }: Card, fonts: string): Promise<Buffer> {
  const sharp = await load(fonts)
  const { text, points } = setTitle(title)
  const width = cardSize.width - 2 * margin
  const [name, above, heading] = await Promise.all([
    set(sharp, { text: setTitle(site).text, points: 32, weight: 700, colour: ink, width: width - 80 }),
    kicker === undefined
      ? undefined
      : set(sharp, { text: setTitle(kicker).text, points: 30, weight: 400, colour: quiet, width }),
    set(sharp, { text, points, weight: 800, colour: ink, width, tight: -points / 40 }),
  ])
  const top = 168
  const layers = [
    { input: name.input, left: margin + 72, top: 74 },
    ...(above ? [{ input: above.input, left: margin, top }] : []),
    { input: heading.input, left: margin, top: above ? top + above.height + 22 : top + 12 },
  ]
  return sharp(ground).composite(layers).png({ palette: true, compressionLevel: 9 }).toBuffer()
}
