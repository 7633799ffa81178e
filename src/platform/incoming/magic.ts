const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.subarray(from, from + length)).toString('latin1')

/** What the first bytes say; where two begin alike, the longer stands first. */
const beginnings: readonly (readonly [string, string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['\x1f\x8b', 'application/gzip'],
  ["7z\xbc\xaf'\x1c", 'application/x-7z-compressed'],
  ['Rar!\x1a\x07', 'application/vnd.rar'],
  ['BZh', 'application/x-bzip2'],
  ['\xfd7zXZ\0', 'application/x-xz'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  ['{\\rtf', 'application/rtf'],
  ['\x78\x9f\x3e\x22', 'application/vnd.ms-tnef'],
  ['MZ', 'application/vnd.microsoft.portable-executable'],
  ['\x7fELF', 'application/x-elf'],
  ['#!', 'text/x-script'],
  ['BM', 'image/bmp'],
]

const office: readonly (readonly [string, string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]

/** A zip by the names at its beginning and in its directory at the end. Nothing is ever unpacked. */
function zipType(bytes: Uint8Array): string {
  const open = /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z-]{1,40})/.exec(ascii(bytes, 30, 120))
  if (open?.[1]) return open[1]
  const ends = ascii(bytes, 0, 4096) + ascii(bytes, Math.max(0, bytes.length - 65_536), 65_536)
  if (!ends.includes('[Content_Types].xml')) return 'application/zip'
  return office.find(([folder]) => ends.includes(folder))?.[1] ?? 'application/zip'
}

const riff = (bytes: Uint8Array): string | undefined => {
  if (ascii(bytes, 0, 4) !== 'RIFF') return undefined
  return { WEBP: 'image/webp', WAVE: 'audio/wav' }[ascii(bytes, 8, 4)]
}

const boxed = (bytes: Uint8Array): string | undefined => {
  if (ascii(bytes, 4, 4) !== 'ftyp') return undefined
  const brand = ascii(bytes, 8, 4)
  if (/^(heic|heix|mif1)/.test(brand)) return 'image/heic'
  return brand === 'avif' ? 'image/avif' : 'video/mp4'
}

function textType(bytes: Uint8Array): string | undefined {
  const start = ascii(bytes, 0, 1024)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'text/calendar'
  if (/^BEGIN:VCARD/i.test(start)) return 'text/vcard'
  if (/^(<!--[^]*?-->\s*)?<(!doctype html|html|head|body|script)\b/i.test(start)) return 'text/html'
  if (/^(<\?xml[^>]*>\s*)?(<!doctype svg[^>]*>\s*)?<svg\b/i.test(start)) return 'image/svg+xml'
  if (/^<\?xml\b/i.test(start)) return 'application/xml'
  const isBytes =
    bytes.includes(0) || [...start].some((character) => character < '\x1b' && !/\s/.test(character))
  return isBytes ? undefined : 'text/plain'
}

/** The media type of a file by its content; `application/octet-stream` where the content does not tell. */
export function typeOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'application/octet-stream'
  if (['PK\x03\x04', 'PK\x05\x06'].includes(ascii(bytes, 0, 4))) return zipType(bytes)
  const start = ascii(bytes, 0, 16)
  const known = beginnings.find(([beginning]) => start.startsWith(beginning))?.[1]
  return known ?? riff(bytes) ?? boxed(bytes) ?? textType(bytes) ?? 'application/octet-stream'
}
