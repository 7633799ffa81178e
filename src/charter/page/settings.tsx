import type { VNode } from 'preact'
import { Facts, Said } from '../../platform/html/index.ts'
import type { Text } from '../../platform/words/index.ts'
import { allOf } from '../counted-words.ts'
import type { GroupKind } from '../format/index.ts'
import { words } from '../messages.ts'
import {
  calendarSettings,
  gatheringSettings,
  groupKindSettings,
  groupSettings,
  ideaSettings,
  intentionSettings,
  leadSettings,
  newsSettings,
  otherMeetings,
  reminderSettings,
  reportSettings,
  type SettingSentence,
} from '../setting-sentences.ts'
import { Part, SaidRows } from './said-rows.tsx'
import { anchors, type Shown } from './shown.ts'

interface Props {
  readonly shown: Shown
}

const Settings = ({ shown, settings }: Props & { readonly settings: readonly SettingSentence[] }): VNode => (
  <SaidRows shown={shown} rows={settings.map((setting) => ({ ...setting, key: setting.pointer }))} />
)

/** The kinds of groups with what belongs to each, and what it takes to start one. */
export function Groups({ shown }: Props): VNode {
  const t = words(shown.language)
  const { charter, language } = shown
  return (
    <Part name="groups" title={t.groups}>
      {charter.groupKinds.map((kind) => (
        <div class="charter-piece" id={anchors.kind(kind.key)} key={kind.key}>
          <h3>
            <Said text={kind.title} language={language} />
          </h3>
          <Features shown={shown} kind={kind} />
          <Settings shown={shown} settings={groupKindSettings(kind, shown)} />
        </div>
      ))}
      <div class="charter-piece">
        <h3>{t.groupStart}</h3>
        <Settings shown={shown} settings={groupSettings(shown)} />
      </div>
      <div class="charter-piece">
        <h3>
          <Said text={charter.leadSeat.title} language={language} />
        </h3>
        <div class="document">
          <p>
            <Said text={charter.leadSeat.text} language={language} />
          </p>
        </div>
        <Settings shown={shown} settings={leadSettings(shown)} />
      </div>
    </Part>
  )
}

function Features({ shown, kind }: Props & { readonly kind: GroupKind }): VNode {
  const { language, charter } = shown
  const t = words(language)
  const features = Object.entries(kind.features) as [keyof GroupKind['features'], string][]
  const those = (need: 'required' | 'allowed' | 'none') => ({
    term: t[need],
    content: allOf(
      features.filter(([, is]) => is === need).map(([feature]) => t[feature]),
      language,
    ),
  })
  const spawned = charter.groupKinds.filter(({ key }) => kind.spawns?.includes(key))
  const named = (titles: readonly Text[]) =>
    titles.map((title, i) => (
      <span key={`${i}`}>
        {i > 0 && ', '}
        <Said text={title} language={language} />
      </span>
    ))
  const facts = [
    those('required'),
    those('allowed'),
    those('none'),
    ...(spawned.length ? [{ term: t.spawns, content: named(spawned.map(({ plural }) => plural)) }] : []),
    ...(kind.coordinates ? [{ term: t.coordinates, content: t.coordinatesThem }] : []),
  ]
  return <Facts facts={facts.filter(({ content }) => content !== '')} />
}

/** The gatherings, and other meetings. */
export function Meetings({ shown }: Props): VNode {
  const t = words(shown.language)
  return (
    <Part name="meetings" title={t.meetings}>
      {shown.charter.gatherings.map((gathering) => (
        <div class="charter-piece" id={anchors.gathering(gathering.key)} key={gathering.key}>
          <h3>
            <Said text={gathering.title} language={shown.language} />
          </h3>
          <Settings shown={shown} settings={gatheringSettings(gathering, shown)} />
        </div>
      ))}
      {shown.charter.otherMeetings && (
        <div class="charter-piece">
          <h3>{t.otherMeetings}</h3>
          <Settings shown={shown} settings={otherMeetings(shown)} />
        </div>
      )}
    </Part>
  )
}

export const IdeasAndNews = ({ shown }: Props): VNode => (
  <Part name="ideas" title={words(shown.language).ideas}>
    <Settings shown={shown} settings={[...ideaSettings(shown), ...newsSettings(shown)]} />
  </Part>
)

/** Who reports what, when the platform reminds, and which days are working days. */
export function ReportsAndReminders({ shown }: Props): VNode {
  const t = words(shown.language)
  const pieces = [
    { title: t.reporting, settings: [...reportSettings(shown), ...intentionSettings(shown)] },
    { title: t.reminders, settings: reminderSettings(shown) },
    { title: t.calendar, settings: calendarSettings(shown) },
  ]
  return (
    <Part name="reports" title={t.reports}>
      {pieces
        .filter(({ settings }) => settings.length > 0)
        .map(({ title, settings }) => (
          <div class="charter-piece" key={title}>
            <h3>{title}</h3>
            <Settings shown={shown} settings={settings} />
          </div>
        ))}
    </Part>
  )
}
