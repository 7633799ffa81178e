import type { VNode } from 'preact'
import type { Language } from '../../words/index.ts'

export interface ListedFile {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

const units = ['B', 'kB', 'MB'] as const

/** A size as people read it: in powers of a thousand, with at most one decimal. */
function sizeIn(language: Language, bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 0), units.length - 1)
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: power > 1 ? 1 : 0 })
  return `${figure.format(bytes / 1000 ** power)} ${units[power]}`
}

/** Files to fetch, each with its size. Who may not see what holds them finds nothing behind the links. */
export const FileList = ({
  files,
  language,
}: {
  readonly files: readonly ListedFile[]
  readonly language: Language
}): VNode => (
  <ul class="files">
    {files.map(({ id, name, size }) => (
      <li key={id}>
        <a href={`/files/${id}/${encodeURIComponent(name)}`} download={name}>
          {name}
        </a>{' '}
        <span class="quiet">({sizeIn(language, size)})</span>
      </li>
    ))}
  </ul>
)
