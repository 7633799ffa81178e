import { describe, expect, it } from 'vitest'
import { embedded, endure, overTcp } from './faults.ts'
import { ownFolder } from './server.ts'

const folder = await ownFolder()

describe('kill -9 while people write', () => {
  it('loses nothing that was acknowledged, whichever process it hits', async () => {
    await endure(await embedded(folder), 3)
  })
})

describe('two servers on one database', () => {
  it('show each other’s changes in the very next response, and lose nothing to kill -9', async () => {
    const ground = await overTcp(folder)
    const [one, other] = ground.servers()
    const { token } = ground
    for (let n = 1; n <= 20; n++) {
      const [writer, reader] = n % 2 ? [one!, other!] : [other!, one!]
      const title = `Fra den anden ${n}`
      const json = { language: 'da', title, aim: 'At ses med det samme' }
      await reader.ask({ host: 'localhost', path: '/da/ideer' })
      await writer.ask({ host: 'localhost', method: 'POST', path: '/api/v1/ideas', token, json })
      expect((await reader.ask({ host: 'localhost', path: '/da/ideer' })).text).toContain(title)
    }
    await endure(ground, 2)
  })
})
