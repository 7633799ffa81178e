import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { Actions, Button, Form, Goals, Section, TextField } from '../platform/html/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { addItem } from './item.acts.ts'
import { words } from './messages.ts'
import { ItemMinutes } from './minutes.tsx'
import { failedForm } from './parts.tsx'
import type { ShownItem, WholeTime } from './shapes.ts'

interface Props {
  readonly time: WholeTime
  readonly context: PageContext
}

/** The agenda, item by item; those who keep the meeting write it here. */
export function Agenda({ time, context }: Props): VNode | null {
  if (time.agenda.length === 0 && !time.mayEdit) return null
  const { language } = context
  const t = words(language)
  return (
    <Section id="agenda" level="small" title={t.agenda}>
      {time.agenda.length === 0 ? (
        <p class="quiet">{t.noAgenda}</p>
      ) : (
        <Goals
          single
          goals={time.agenda.map((item, at) => ({
            number: at + 1,
            title: say(item.title, language).text,
            note: (
              <>
                {noteOf(item, language)}
                {time.isInside && time.hasBegun && (
                  <ItemMinutes item={item} at={at + 1} time={time} context={context} />
                )}
              </>
            ),
          }))}
        />
      )}
      {time.mayEdit && <Writing time={time} context={context} />}
    </Section>
  )
}

const noteOf = ({ presenter, minutes }: ShownItem, language: Language): string | undefined =>
  [presenter, minutes && words(language).minutesLong({ n: minutes })].filter(Boolean).join(', ') || undefined

function Writing({ time, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const here = (what: 'agenda' | 'agendaEdit' | 'agendaRemove') =>
    pathTo(language, 'meetings', { slug: time.id }, what)
  return (
    <>
      {time.agenda.map((item, at) => (
        <details class="fold" key={item.id}>
          <summary>{t.editItem({ n: at + 1 })}</summary>
          <Form
            language={language}
            id={`item-${item.n}`}
            action={here('agendaEdit')}
            hidden={{ key: context.formKey, subject: item.id, version: `${item.version}`, language }}
          >
            <ItemFields language={language} item={item} />
            <Actions>
              <Button kind="plain">{t.save}</Button>
            </Actions>
          </Form>
          <Form
            language={language}
            id={`remove-${item.n}`}
            action={here('agendaRemove')}
            hidden={{ key: context.formKey, subject: item.id }}
          >
            <Actions>
              <Button kind="grave">{t.removeItem({ n: at + 1 })}</Button>
            </Actions>
          </Form>
        </details>
      ))}
      <details class="fold" open={context.form?.act === addItem.name || time.agenda.length === 0}>
        <summary>{t.addItem}</summary>
        <Form
          {...failedForm(context, addItem.name)}
          language={language}
          id="add-item"
          action={here('agenda')}
          hidden={{ key: context.formKey, subject: time.id, language }}
        >
          <ItemFields language={language} />
          <Actions>
            <Button kind="plain">{t.add}</Button>
          </Actions>
        </Form>
      </details>
    </>
  )
}

function ItemFields({ language, item }: { readonly language: Language; readonly item?: ShownItem }): VNode {
  const t = words(language)
  return (
    <>
      <TextField
        name="title"
        label={t.itemTitle}
        value={item && (item.title[language] ?? say(item.title, language).text)}
        maxLength={300}
      />
      <TextField name="presenter" label={t.presenter} value={item?.presenter} maxLength={200} optional />
      <TextField
        name="minutes"
        label={t.itemMinutes}
        value={item?.minutes === undefined ? undefined : `${item.minutes}`}
        inputMode="numeric"
        size={5}
        optional
      />
    </>
  )
}
