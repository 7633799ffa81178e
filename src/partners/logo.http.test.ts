import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { withPartnership } from '../platform/db/index.ts'
import { forgetUnheld } from '../platform/files/index.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let slug: string
let id: string
let photograph: Buffer

beforeAll(async () => {
  site = await testSite()
  here = await site.partnership()
  const { items } = (await ask('/api/v1/organisations')).json<{ items: { id: string; slug: string }[] }>()
  const own = items.find((one) => one.id === here.organisation)
  id = own?.id ?? ''
  slug = own?.slug ?? ''
  photograph = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#b5132b' } })
    .withExif({ IFD0: { Artist: 'Somebody', Software: 'Camera' } })
    .jpeg()
    .toBuffer()
})

const ask = (path: string, more: object = {}) =>
  site.ask({ host: here.host, path, token: here.people.secretariat.token, ...more })

function sheet(file: Buffer, name: string, more: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries({ subject: id, ...more })) form.set(field, value)
  form.set('logo', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), name)
  return form
}
const send = (form: FormData, more: object = {}) =>
  ask(`/da/partnere/${slug}/logo`, { method: 'POST', form, ...more })
const upload = (body: Buffer, more: object = {}) =>
  ask(`/api/v1/files?name=${encodeURIComponent('flag æøå.jpg')}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'image/jpeg' },
    ...more,
  })
const shown = async () =>
  /src="(\/files\/[^"]+)"/.exec((await ask(`/da/partnere/${slug}`, { token: undefined })).text)?.[1]

describe('a logo', () => {
  it('is sent by the form, made small, freed of what the camera wrote, and shown to everybody', async () => {
    const answer = await send(sheet(photograph, 'photo.jpg'))
    expect([answer.status, answer.headers.location]).toEqual([303, `/da/partnere/${slug}?done=saved`])
    const address = await shown()
    const { bytes, headers } = await ask(address ?? '', { token: undefined })
    const { width, height, exif, format } = await sharp(bytes).metadata()
    expect([width, height, format, exif]).toEqual([320, 240, 'webp', undefined])
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  it('is replaced by the next, and gone when it is removed', async () => {
    const before = await shown()
    const { id: file } = (await upload(photograph)).json<{ id: string }>()
    const set = await ask(`/api/v1/organisations/${id}/logo`, { method: 'PUT', json: { logo: [file] } })
    expect(set.status).toBe(200)
    expect(await shown()).not.toBe(before)
    expect((await ask(before ?? '')).status).toBe(404)
    await ask(`/api/v1/organisations/${id}/logo`, { method: 'DELETE', json: {} })
    expect(await shown()).toBeUndefined()
  })

  it('that is no picture is refused, and the form keeps what was sent', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const { status, text } = await send(sheet(svg, 'evil.svg'))
    expect(status).toBe(422)
    expect(text).toContain('Filen er ikke et billede')
    expect(text).toContain('Modtaget: evil.svg')
  })
})

describe('a file', () => {
  it('is its sender’s alone while nothing holds it', async () => {
    const { id: file, name } = (await upload(photograph)).json<{ id: string; name: string }>()
    expect(name).toBe('flag æøå.jpg')
    const mine = await ask(`/files/${file}/flag.jpg`)
    expect(mine.bytes.equals(photograph)).toBe(true)
    expect(mine.headers['content-disposition']).toContain('attachment')
    for (const token of [undefined, here.people.representative.token])
      expect((await ask(`/api/v1/files/${file}`, { token })).status).toBe(404)
    const taken = await ask(`/api/v1/organisations/${id}/logo`, {
      method: 'PUT',
      json: { logo: [file] },
      token: here.people.representative.token,
    })
    expect(taken.status).toBe(422)
  })

  it('is not taken from who is not signed in, nor when it is too large or empty', async () => {
    expect((await upload(photograph, { token: undefined })).status).toBe(401)
    expect((await send(sheet(photograph, 'photo.jpg'), { token: undefined })).status).toBe(404)
    const large = Buffer.alloc(20 * 1024 * 1024 + 1)
    expect((await upload(large)).json()['type']).toContain('file-too-large')
    const { status, text } = await send(sheet(large, 'large.png'))
    expect([status, text.includes('højst fylde 20 MB')]).toEqual([413, true])
    expect((await upload(Buffer.alloc(0))).status).toBe(422)
  })

  it('that nothing holds is forgotten after a day', async () => {
    const { id: file } = (await upload(photograph)).json<{ id: string }>()
    const later = site.clock.realNow().add({ hours: 25 })
    await withPartnership(site.db.pool, here.id, (tx) => forgetUnheld(tx, later.subtract({ hours: 24 })))
    expect((await ask(`/api/v1/files/${file}`)).status).toBe(404)
  })
})
