import type { AskKind, AskOption } from '../asks/index.ts'
import { articlePath, charterOf, citationOf } from '../charter/index.ts'
import { organisationNames } from '../partners/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { askWords } from './ask-words.ts'
import { declineSupport } from './asking-support.acts.ts'
import { findIdea } from './idea.access.ts'
import { supportIdea } from './idea.acts.ts'
import { isUndecided, ripenessNow, supportQuestion } from './ripening.acts.ts'

/** “Will you support it?”, asked of an organisation. */
export const supportAsk: AskKind = {
  kind: supportQuestion,
  async show(tx, asked, { language, now }) {
    const idea = await findIdea(tx, asked.subject.id)
    if (!idea || !isUndecided(idea) || asked.organisation === undefined) return undefined
    const t = askWords(language)
    const names = await organisationNames(tx, [asked.organisation])
    const organisation = say(names.get(asked.organisation) ?? {}, language).text
    const { counted, needed } = await ripenessNow(tx, idea, { now })
    const aim = say(idea.aim, language)
    return {
      title: t.supportTitle({ title: say(idea.title, language).text }),
      what: t.supportWhat({ organisation }),
      document: { text: aim.text, language: aim.language },
      path: pathTo(language, 'ideas', { slug: idea.slug }),
      pathLabel: t.seeIdea,
      ...(await article(tx, language, now)),
      answered: t.soFar({ n: counted.length, needed }),
      why: t.why({ organisation }),
      options: optionsOf(idea.id, asked.answer, language, organisation),
      ...(asked.answer === undefined ? {} : { ownAnswer: t[`said ${asked.answer as 'support'}`] }),
    }
  },
}

async function article(tx: ReadTransaction, language: Language, now: Parameters<typeof charterOf>[1]) {
  const charter = await charterOf(tx, now)
  const { source, articles } = citationOf(charter, charter.groupStart.supporters)
  const [first] = source === 'agreement' ? articles : []
  if (!first) return {}
  const label = askWords(language).article({ number: first.number })
  return { article: { label, path: articlePath(language, first.key) } }
}

/** Whoever supports already takes it back on the page; a link in an old mail is no way to. */
function optionsOf(
  idea: string,
  answer: string | undefined,
  language: Language,
  organisation: string,
): AskOption[] {
  const t = askWords(language)
  const option = (name: 'support' | 'decline', act: unknown): AskOption => ({
    name,
    label: t[`button ${name}`],
    kind: name === 'support' ? 'first' : 'plain',
    means: t[`means ${name}`]({ organisation }),
    act: act as AskOption['act'],
    on: idea,
    input: {},
    done: t[`done ${name}`],
  })
  return answer === 'support' ? [] : [option('support', supportIdea), option('decline', declineSupport)]
}
