import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const deflate = promisify(deflateRaw)

/** 1 January 1980, the first day that a ZIP file knows: the same content gives the same bytes. */
const firstDay = 0x21
const utf8Names = 0x0800

/** Files as one ZIP file, deflated, in the order given. Names are paths with `/`. */
export async function zipOf(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of files) {
    const name = Buffer.from(path)
    const packed = await deflate(content)
    const shared = Buffer.alloc(26)
    const fields: readonly (readonly [number, number])[] = [
      [0, 20],
      [2, utf8Names],
      [4, 8],
      [8, firstDay],
      [22, name.length],
    ]
    for (const [at, value] of fields) shared.writeUInt16LE(value, at)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(content.length, 18)
    parts.push(Buffer.from('PK\u0003\u0004'), shared, name, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, tail, name)
    offset += 30 + name.length + packed.length
  }
  return Buffer.concat([...parts, ...directory, endOf(files.size, Buffer.concat(directory).length, offset)])
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
