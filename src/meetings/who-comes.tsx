import type { VNode } from 'preact'
import { ItemList, Section, Status, type StatusKind } from '../platform/html/index.ts'
import { type Language, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { minutesWords } from './minutes-words.ts'
import type { ShownInvited, WholeTime } from './shapes.ts'

const kinds: Readonly<Record<NonNullable<ShownInvited['answer']>, StatusKind>> = {
  accepted: 'kept',
  tentative: 'risk',
  declined: 'idle',
}

/** More than a page has room for; the API has them all. */
const mostShown = 50

/** Who is invited and what they answered, to those who are inside. */
export function WhoComes({
  time,
  language,
}: {
  readonly time: WholeTime
  readonly language: Language
}): VNode {
  const t = words(language)
  const { invited } = time
  const said = (answer: ShownInvited['answer']) => invited.filter((one) => one.answer === answer).length
  return (
    <Section
      id="who-comes"
      title={t.whoComes}
      more={t.counts({
        yes: said('accepted'),
        maybe: said('tentative'),
        no: said('declined'),
        silent: said(undefined),
      })}
    >
      <ItemList
        items={invited.slice(0, mostShown).map((one) => ({
          title: one.name,
          note: [
            one.attended && minutesWords(language)[one.attended],
            one.organisation && say(one.organisation, language).text,
            one.note,
            one.email,
          ]
            .filter(Boolean)
            .join(' · '),
          status: one.answer ? (
            <Status kind={kinds[one.answer]}>{t[`said ${one.answer}`]}</Status>
          ) : (
            <Status kind="planned">{t.silent}</Status>
          ),
        }))}
      />
      {invited.length > mostShown && <p class="quiet">{t.andMore({ n: invited.length - mostShown })}</p>}
    </Section>
  )
}
