import type { VNode } from 'preact'
import { ItemList, Section, Status } from '../platform/html/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { words } from './messages.ts'
import type { Onboarding } from './onboarding.ts'

/** What is good to do first, each with where it is done. */
export function Welcome({
  onboarding: { slug, steps },
  language,
}: {
  readonly onboarding: Onboarding
  readonly language: Language
}): VNode {
  const t = words(language)
  const where = {
    representative: pathTo(language, 'partners', { slug }, 'mandates'),
    profile: pathTo(language, 'partners', { slug }, 'edit'),
    group: pathTo(language, 'groups'),
    idea: pathTo(language, 'ideas'),
  }
  return (
    <Section id="welcome" title={t.welcome}>
      <ItemList
        items={steps.map(({ step, done }) => ({
          title: t[`step ${step}`],
          href: where[step],
          status: <Status kind={done ? 'kept' : 'planned'}>{done ? t.stepDone : t.stepLeft}</Status>,
        }))}
      />
    </Section>
  )
}
