import type { AskField, AskKind, AskOption } from '../asks/index.ts'
import { charterOf } from '../charter/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { askWords } from './ask-words.ts'
import { articleFor, whyAsked } from './asked-why.ts'
import { readWords } from './due.tsx'
import { findMilestone } from './group.access.ts'
import { moveMilestone, reportMilestone } from './milestone.acts.ts'
import { isMilestoneLate, isOpen } from './milestone.rules.ts'
import { milestoneQuestion } from './milestone-asking.acts.ts'

/** “Done, on track, late until …, dropped”, asked of whoever answers for a milestone. */
export const milestoneAsk: AskKind = {
  kind: milestoneQuestion.ask,
  async show(tx, asked, reader) {
    const { language, now, zone } = reader
    const found = await findMilestone(tx, asked.subject.id)
    if (!found || !isOpen(found.part)) return undefined
    const { part, group } = found
    const t = askWords(language)
    const charter = await charterOf(tx, now)
    const said = { group: say(group.title, language).text, due: readWords(part, language) }
    const late = isMilestoneLate(part, dateIn(now, zone))
    return {
      title: t.milestoneTitle({ milestone: say(part.text, language).text }),
      what: late ? t.milestoneLate(said) : t.milestoneWhat(said),
      path: `${pathTo(language, 'groups', { slug: group.slug })}#milestone-${part.n}`,
      pathLabel: t.seeMilestone,
      ...articleFor(charter, charter.reminders.milestones, language),
      why: await whyAsked(tx, asked, reader, { charter, owned: part.owner !== undefined }),
      options: optionsOf(part.id, language),
      ...(asked.answer === undefined ? {} : { ownAnswer: t[`said ${part.status as 'planned'}`] }),
    }
  },
}

const statuses = ['done', 'on-track', 'dropped'] as const

function optionsOf(milestone: string, language: Language): AskOption[] {
  const t = askWords(language)
  const option = (
    name: (typeof statuses)[number] | 'late',
    more: Pick<AskOption, 'act' | 'input' | 'fields'>,
  ) => ({
    name,
    label: t[`button ${name}`],
    kind: name === 'done' ? ('first' as const) : name === 'dropped' ? ('grave' as const) : ('plain' as const),
    means: t[`means ${name}`],
    on: milestone,
    done: t[`done ${name}`],
    ...more,
  })
  const note: AskField = { name: 'note', label: t.note, is: 'text', description: t.noteOptional }
  const evidence: AskField = { name: 'evidence', label: t.evidence, is: 'text', description: t.evidenceHint }
  const report = (status: (typeof statuses)[number]) =>
    option(status, {
      act: reportMilestone as unknown as AskOption['act'],
      input: { language, status },
      fields: status === 'done' ? [note, evidence] : [note],
    })
  const move = option('late', {
    act: moveMilestone as unknown as AskOption['act'],
    input: { language },
    fields: [
      { name: 'due', label: t.newDue, is: 'date', required: true },
      { name: 'why', label: t.why, is: 'text', required: true },
    ],
  })
  return [report('done'), report('on-track'), move, report('dropped')]
}
