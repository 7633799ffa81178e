import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  Document,
  Form,
  LongTextField,
  Notice,
  RadioField,
  Section,
  Status,
  TextField,
} from '../platform/html/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { noteAttendance } from './attendance.acts.ts'
import { approveMinutes, objectToMinutes, sendMinutesRound, writeMinutes } from './minutes.acts.ts'
import { minutesWords } from './minutes-words.ts'
import { failedForm } from './parts.tsx'
import type { ShownItem, WholeTime } from './shapes.ts'

interface Props {
  readonly time: WholeTime
  readonly context: PageContext
}

type What = 'minutes' | 'minutesRound' | 'minutesObject' | 'minutesApprove' | 'attendance'

const here = ({ time, context }: Props, what: What) =>
  pathTo(context.language, 'meetings', { slug: time.id }, what)

/** What was said on an item, and for those who keep the meeting a field to write it in. */
export function ItemMinutes({
  item,
  at,
  ...props
}: Props & { readonly item: ShownItem; readonly at: number }): VNode {
  const { time, context } = props
  const { language, form: failed } = context
  const t = minutesWords(language)
  const mayWrite = time.mayEdit && time.minutes?.state !== 'approved'
  const again = failed?.act === writeMinutes.name && failed.values['item'] === item.id
  const collided = again && failed.refusal.name === 'written-meanwhile'
  const values = again ? { values: { text: failed.values['text'] } } : {}
  return (
    <>
      {item.note && !collided && <Document text={{ [language]: item.note }} language={language} />}
      {mayWrite && (
        <details class="fold" open={again}>
          <summary>{t.write({ n: at })}</summary>
          {collided && (
            <Notice kind="note" title={t.nowStands}>
              <Document text={{ [language]: item.note ?? '' }} language={language} />
              <p>{t.yours}</p>
            </Notice>
          )}
          <Form
            {...values}
            language={language}
            id={`minutes-${item.n}`}
            action={here(props, 'minutes')}
            hidden={{ key: context.formKey, subject: item.id, item: item.id, seen: `${item.noteVersion}` }}
          >
            <LongTextField
              name="text"
              label={t.text}
              value={item.note}
              rows={6}
              maxLength={20_000}
              optional
            />
            <Actions>
              <Button kind="plain">{t.save}</Button>
            </Actions>
          </Form>
        </details>
      )}
    </>
  )
}

/** How the minutes stand, and what can be done about them. */
export function MinutesState({ time, context }: Props): VNode | null {
  const { minutes } = time
  const { language, site, formKey } = context
  if (!minutes || !time.hasBegun || time.state === 'cancelled') return null
  const t = minutesWords(language)
  const { state, until, approvedAt, objection } = minutes
  const said = (at: string) => formatDateTime(Temporal.Instant.from(at), site.zone, language)
  const kind = { draft: 'idle', 'sent-round': 'planned', approved: 'kept' } as const
  const props = { time, context }
  return (
    <Section id="minutes" title={t.minutes} more={<Status kind={kind[state]}>{t[state]}</Status>}>
      {until && <p>{t.until({ until: said(until) })}</p>}
      {approvedAt && <p>{t.approvedAt({ at: said(approvedAt) })}</p>}
      {objection && <p>{t.objection({ because: objection })}</p>}
      {state === 'sent-round' && time.isInvited && (
        <Form
          {...failedForm(context, objectToMinutes.name)}
          language={language}
          id="object"
          action={here(props, 'minutesObject')}
          hidden={{ key: formKey, subject: time.id }}
        >
          <TextField name="because" label={t.objectWhy} maxLength={1_000} />
          <Actions>
            <Button kind="grave">{t.object}</Button>
          </Actions>
        </Form>
      )}
      {time.mayEdit && state !== 'approved' && <Approving {...props} />}
    </Section>
  )
}

function Approving(props: Props): VNode {
  const { time, context } = props
  const { language, formKey } = context
  const t = minutesWords(language)
  return (
    <>
      {time.minutes?.state === 'draft' && (
        <Form
          {...failedForm(context, sendMinutesRound.name)}
          language={language}
          id="round"
          action={here(props, 'minutesRound')}
          hidden={{ key: formKey, subject: time.id }}
        >
          <TextField name="days" label={t.days} value="7" inputMode="numeric" size={4} />
          <Actions>
            <Button>{t.sendRound}</Button>
          </Actions>
        </Form>
      )}
      <Form
        {...failedForm(context, approveMinutes.name)}
        language={language}
        id="approve"
        action={here(props, 'minutesApprove')}
        hidden={{ key: `${formKey}a`, subject: time.id }}
      >
        <Actions>
          <Button kind="plain">{t.approve}</Button>
        </Actions>
      </Form>
    </>
  )
}

const hows = ['on-site', 'remote', 'excused', 'absent'] as const

/** Whether one was there, said by oneself; of others by those who keep the meeting. */
export function WereYouThere(props: Props): VNode | null {
  const { time, context } = props
  const { language } = context
  const isClosed = !time.hasBegun || time.state === 'cancelled' || time.minutes?.state === 'approved'
  if (isClosed || !(time.isInvited || time.mayEdit)) return null
  const t = minutesWords(language)
  return (
    <Section id="attendance" level="small" title={t.wereYouThere}>
      <Form
        {...failedForm(context, noteAttendance.name)}
        language={language}
        id="attendance-form"
        action={here(props, 'attendance')}
        hidden={{ key: `${context.formKey}t`, subject: time.id }}
      >
        <RadioField
          name="how"
          label={t.wereYouThere}
          value={time.ownAttendance}
          options={hows.map((value) => ({ value, label: t[value] }))}
        />
        {time.mayEdit && <TextField name="email" label={t.of} hint={t.ofHint} type="email" optional />}
        <Actions>
          <Button kind="plain">{t.note}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
