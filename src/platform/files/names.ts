/** Longest name that is kept, in characters; with up to four bytes each it can be longer than a file system takes. */
const longestName = 200
const longestEnding = 16

// Control characters break headers; the marks of direction let `gpj.exe` be read as `exe.jpg`.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/**
 * A name that a person's machine gave a file, as it is kept: the last part of a path, in NFC, on one line, without
 * characters that cannot be seen, at most 200 characters with its ending kept. `file` where nothing is left.
 */
export function fileName(given: string): string {
  const last =
    given
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? ''
  const plain = last.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ')
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, '')
  const characters = [...trimmed]
  if (characters.length <= longestName) return trimmed || 'file'
  const ending = /\.[\p{L}\p{N}]+$/u.exec(trimmed)?.[0] ?? ''
  const kept = [...ending].length <= longestEnding ? ending : ''
  return characters.slice(0, longestName - [...kept].length).join('') + kept
}

const token = '[a-z0-9!#$&^_.+-]{1,63}'
const mediaTypeForm = new RegExp(`^${token}/${token}$`)

/**
 * The media type that a sender claims, without its parameters, or `application/octet-stream` where it is none
 * (RFC 6838 §4.2). It is a claim: never let it decide how a browser shows the file.
 */
export function mediaType(claimed: string | undefined): string {
  const type = claimed?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return mediaTypeForm.test(type) ? type : 'application/octet-stream'
}

// RFC 8187 §3.2.1 attr-char; what encodeURIComponent leaves and attr-char lacks.
const leftOver = /['()*]/g
const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/**
 * The header that makes a browser save a file under its name and not show it (RFC 6266, RFC 8187). Safe for any
 * name: what is not plain ASCII travels encoded, beside a plain name for old readers.
 */
export function contentDisposition(name: string): string {
  const clean = fileName(name)
  const encoded = encodeURIComponent(clean).replace(leftOver, percent)
  // A percent sign is decoded by some readers of the plain name (RFC 6266, appendix D).
  const plain = clean.replace(/[^ -~]/gu, '_').replace(/["\\%]/g, '_')
  const simple = encoded === clean
  return simple
    ? `attachment; filename="${plain}"`
    : `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
