import { expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'

it('starts a browser that draws a page', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>Reb</h1>')
    const heading = await page.getByRole('heading').boundingBox()
    expect(heading?.width).toBeGreaterThan(0)
  } finally {
    await browser.close()
  }
})
