import type { AskKind, AskOption } from '../asks/index.ts'
import { charterOf } from '../charter/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { askWords } from './ask-words.ts'
import { whyAsked } from './asked-why.ts'
import { findGroup } from './group.access.ts'
import { dormancyQuestion, silentAmong } from './status-asking.acts.ts'
import { restGroup } from './turn.acts.ts'
import { tellGroup } from './update.acts.ts'

/** “Does it rest?”, asked of those who lead a group in which nothing has happened for long. */
export const dormancyAsk: AskKind = {
  kind: dormancyQuestion,
  async show(tx, asked, reader) {
    const { language, now, zone } = reader
    const group = await findGroup(tx, asked.subject.id)
    if (group?.state !== 'active') return undefined
    // Whatever has happened meanwhile answers it.
    const since = (await silentAmong(tx, [group.id], now)).get(group.id)
    if (!since) return undefined
    const t = askWords(language)
    const charter = await charterOf(tx, now)
    const said = { group: say(group.title, language).text, since: formatDate(dateIn(since, zone), language) }
    return {
      title: t.dormancyTitle(said),
      what: t.dormancyWhat(said),
      path: pathTo(language, 'groups', { slug: group.slug }),
      pathLabel: t.seeGroup,
      silence: t.dormancySilence,
      why: await whyAsked(tx, asked, reader, { charter, owned: false }),
      options: optionsOf(group.id, language),
    }
  },
}

function optionsOf(group: string, language: Language): AskOption[] {
  const t = askWords(language)
  const answer = { on: group, input: { language } }
  return [
    {
      name: 'alive',
      label: t['button alive'],
      kind: 'first',
      means: t['means alive'],
      act: tellGroup as never,
      ...answer,
      fields: [{ name: 'line', label: t.line, is: 'text', required: true }],
      done: t.statusDone,
    },
    {
      name: 'rest',
      label: t['button rest'],
      kind: 'plain',
      means: t['means rest'],
      act: restGroup as never,
      ...answer,
      fields: [{ name: 'why', label: t.why, is: 'text', required: true }],
      done: t['done rest'],
    },
  ]
}
