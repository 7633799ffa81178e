import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'

export type ErrorKind = 'not-found' | 'refused' | 'fault' | 'too-many'

export interface ErrorBodyProps {
  readonly language: Language
  readonly kind: ErrorKind
  /** Why, in a sentence, where more can be said than the usual words. */
  readonly reason?: ComponentChildren
  /** A number that the log knows the fault by. */
  readonly reference?: string | undefined
  /** Seconds to wait, after too many requests. */
  readonly retryAfter?: number | undefined
  /** Ways on: a search form, links, buttons. */
  readonly children?: ComponentChildren
}

/** The rope as it then looks: its loose end, held tight, snapped, or coiled up to wait. */
const drawings: Readonly<Record<ErrorKind, VNode>> = {
  'not-found': <path d="M4 40C40 18 70 62 108 40c18-10 30-6 36 4M152 52l.1.1M160 62l.1.1M166 74l.1.1" />,
  refused: (
    <>
      <path d="M4 40H80M120 40H196" />
      <circle cx="100" cy="40" r="20" />
      <path d="M86 26l28 28" />
    </>
  ),
  fault: (
    <path d="M4 40C30 24 52 56 78 40l8-7M78 40l10 4M78 40l5 11M196 40c-26-16-48 16-74 0l-8-7M122 40l-10 5M122 40l-4 12" />
  ),
  'too-many': (
    <path d="M4 64C44 64 72 50 72 30S62 8 54 8 38 16 38 30s20 34 50 34 52-14 52-34S130 8 122 8s-16 8-16 22 20 34 50 34h40" />
  ),
}

/** The body of a page that could not be shown: what happened, that nothing is lost (or what is), and ways on. */
export function ErrorBody({
  language,
  kind,
  reason,
  reference,
  retryAfter,
  children,
}: ErrorBodyProps): VNode {
  const t = words(language)
  const said = {
    'not-found': [t.notFoundTitle, t.notFoundText],
    refused: [t.refusedTitle, t.refusedText],
    fault: [t.faultTitle, t.faultText],
    'too-many': [t.tooManyTitle, t.tooManyText],
  } as const
  const [title, text] = said[kind]
  return (
    <div class="wrap error-body">
      <svg width="200" height="84" viewBox="0 0 200 84" aria-hidden="true">
        {drawings[kind]}
      </svg>
      <h1>{title}</h1>
      <p class="lead">{reason ?? text}</p>
      {retryAfter !== undefined && <p>{t.tryAgainIn({ seconds: retryAfter })}</p>}
      {reference !== undefined && (
        <p class="error-reference">
          {t.faultReference} <code>{reference}</code>
        </p>
      )}
      {children}
    </div>
  )
}

/** The title of such a page. */
export function errorTitle(language: Language, kind: ErrorKind): string {
  const t = words(language)
  return {
    'not-found': t.notFoundTitle,
    refused: t.refusedTitle,
    fault: t.faultTitle,
    'too-many': t.tooManyTitle,
  }[kind]
}
