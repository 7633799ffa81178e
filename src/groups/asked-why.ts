import type { Asked, AskReader } from '../asks/index.ts'
import { articlePath, type Charter, type Cited, citationOf } from '../charter/index.ts'
import { organisationNames } from '../partners/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type Language, say } from '../platform/words/index.ts'
import { askWords } from './ask-words.ts'

/** Why this reader is asked: as the owner's, or as who leads. */
export async function whyAsked(
  tx: ReadTransaction,
  { organisation: id }: Asked,
  { language }: AskReader,
  { charter, owned }: { readonly charter: Charter; readonly owned: boolean },
): Promise<string> {
  const t = askWords(language)
  const lead = say(charter.leadSeat.title, language).text
  if (id === undefined) return t.whyPerson({ lead })
  const organisation = say((await organisationNames(tx, [id])).get(id) ?? {}, language).text
  return owned ? t.whyOwner({ organisation }) : t.whyLead({ organisation, lead })
}

/** The article that has it so, where the agreement does. */
export function articleFor(charter: Charter, cited: Cited, language: Language) {
  const { source, articles } = citationOf(charter, cited)
  const [article] = source === 'agreement' ? articles : []
  if (!article) return {}
  const { number, key } = article
  return { article: { label: askWords(language).article({ number }), path: articlePath(language, key) } }
}
