import { STATUS_CODES } from 'node:http'
import type { Language } from '../../platform/words/index.ts'
import type { Refusal } from '../run.ts'

/** A refusal as problem details: RFC 9457. `type` names it for ever, `title` says it to a person. */
export const problemOf = ({ refusal, declaration, issues }: Refusal, language: Language) => ({
  type: `urn:tovholder:refusal:${refusal}`,
  title: declaration.words[language],
  status: declaration.status,
  detail: STATUS_CODES[declaration.status] ?? '',
  ...(issues.length ? { issues } : {}),
})
