import type { AskKind, AskOption } from '../asks/index.ts'
import { charterOf } from '../charter/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { askWords } from './ask-words.ts'
import { articleFor, whyAsked } from './asked-why.ts'
import { findGroup } from './group.access.ts'
import { statusQuestion } from './status-asking.acts.ts'
import { tellGroup } from './update.acts.ts'

/** “How is it going?”, asked of those who lead: one click, and a line where it does not go well. */
export const statusAsk: AskKind = {
  kind: statusQuestion.ask,
  async show(tx, asked, reader) {
    const { language, now } = reader
    const group = await findGroup(tx, asked.subject.id)
    if (!group) return undefined
    const t = askWords(language)
    const charter = await charterOf(tx, now)
    return {
      title: t.statusTitle({ group: say(group.title, language).text }),
      what: t.statusWhat,
      path: pathTo(language, 'groups', { slug: group.slug }),
      pathLabel: t.seeGroup,
      ...articleFor(charter, charter.reminders.status, language),
      why: await whyAsked(tx, asked, reader, { charter, owned: false }),
      options: lights.map((light) => optionOf(light, group.id, language)),
      ...(asked.answer === undefined ? {} : { ownAnswer: t[`said ${asked.answer as 'kept'}`] }),
    }
  },
}

const lights = ['kept', 'risk', 'broken'] as const

function optionOf(light: (typeof lights)[number], group: string, language: Language): AskOption {
  const t = askWords(language)
  const well = light === 'kept'
  return {
    name: light,
    label: t[`button ${light}`],
    kind: well ? 'first' : 'plain',
    means: t[`means ${light}`],
    act: tellGroup as unknown as AskOption['act'],
    on: group,
    input: { language, light },
    fields: [
      {
        name: 'line',
        label: t.line,
        is: 'text',
        required: !well,
        ...(well ? { description: t.noteOptional } : {}),
      },
    ],
    done: t.statusDone,
  }
}
