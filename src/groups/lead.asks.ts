import type { AskKind, AskOption } from '../asks/index.ts'
import { charterOf } from '../charter/index.ts'
import { organisationNames } from '../partners/index.ts'
import { pathTo, say } from '../platform/words/index.ts'
import { askWords } from './ask-words.ts'
import { articleFor } from './asked-why.ts'
import { findGroup } from './group.access.ts'
import { declineLead, takeLead } from './lead.acts.ts'
import { leadQuestion } from './proposing.acts.ts'

/** “Will you lead it?”, asked of the supporters of an idea that became a group. */
export const leadAsk: AskKind = {
  kind: leadQuestion,
  async show(tx, asked, { language, now }) {
    const group = await findGroup(tx, asked.subject.id)
    if (group?.state !== 'proposed' || asked.organisation === undefined) return undefined
    const t = askWords(language)
    const charter = await charterOf(tx, now)
    const names = await organisationNames(tx, [asked.organisation])
    const organisation = say(names.get(asked.organisation) ?? {}, language).text
    const lead = say(charter.leadSeat.title, language).text.toLowerCase()
    const said = { organisation, lead, group: say(group.title, language).text }
    const option = (name: 'lead' | 'decline', act: unknown): AskOption => ({
      name,
      label: name === 'lead' ? t['button lead']({ lead }) : t['button decline'],
      kind: name === 'lead' ? 'first' : 'plain',
      means: t[`means ${name}`](said),
      act: act as AskOption['act'],
      on: group.id,
      input: {},
      done: t[`done ${name}`],
    })
    return {
      title: t.leadTitle(said),
      what: t.leadWhat(said),
      ...(group.purpose ? { document: documentOf(group.purpose, language) } : {}),
      path: pathTo(language, 'groups', { slug: group.slug }),
      pathLabel: t.seeGroup,
      ...articleFor(charter, charter.leadSeat.heldBy, language),
      why: t.whySupporter(said),
      options: [option('lead', takeLead), option('decline', declineLead)],
      ...(asked.answer === 'decline' ? { ownAnswer: t.saidDecline } : {}),
    }
  },
}

const documentOf = (purpose: Parameters<typeof say>[0], language: Parameters<typeof say>[1]) => {
  const { text, language: spoken } = say(purpose, language)
  return { text, language: spoken }
}
