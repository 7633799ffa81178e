import type { VNode } from 'preact'
import { Document, Said } from '../../platform/html/index.ts'
import { pathTo, type Text } from '../../platform/words/index.ts'
import type { Charter, Rule } from '../format/index.ts'
import { words } from '../messages.ts'
import { leavingSettings, moneySettings } from '../setting-sentences.ts'
import { textsIn } from '../texts.ts'
import { Gloss, Organisation, Points, Serif, Setting } from './part-pieces.tsx'
import { anchors, articlePath, homeOfRule, type Shown } from './shown.ts'
import { RuleMark } from './source.tsx'

export interface PartProps {
  readonly shown: Shown
  /** The part's place in the charter, and what stands there. */
  readonly pointer: string
  readonly content: unknown
  /** The article that shows it. */
  readonly article?: string | undefined
  /** It stands in a list, which has said what it is called. */
  readonly listed?: boolean
}

export const Words = ({ shown, content }: PartProps): VNode => (
  <div class="document">
    {textsIn(content, shown.charter.languages).map((text, i) => (
      <p key={`${i}`}>
        <Said text={text} language={shown.language} />
      </p>
    ))}
  </div>
)

type Form = (props: PartProps) => VNode

export const forms: Readonly<Record<string, Form>> = {
  'goals/*': ({ shown, content }) => {
    const { n, text, key } = content as Charter['goals'][number]
    return (
      <>
        <Serif text={text} shown={shown} />
        <p class="part-more">
          <a href={pathTo(shown.language, 'goals', { slug: key })}>{words(shown.language).seeGoal({ n })}</a>
        </p>
      </>
    )
  },
  'principles/*': ({ shown, content }) => {
    const { text, reading } = content as Charter['principles'][number]
    return (
      <>
        <Serif text={text} shown={shown} />
        {reading && (
          <Gloss label={words(shown.language).reading}>
            <p>
              <Said text={reading} language={shown.language} />
            </p>
          </Gloss>
        )}
      </>
    )
  },
  'obligations/*': (props) => <Obligation {...props} />,
  'methods/*': ({ shown, content }) => (
    <Points texts={(content as Charter['methods'][number]).work} shown={shown} />
  ),
  'bodies/*': (props) => <Body {...props} />,
  'offices/*': (props) => <Office {...props} />,
  'rules/*': ({ shown, content, article }) => {
    const rule = content as Rule
    const id = homeOfRule(shown.charter, rule.key) === article ? anchors.rule(rule.key) : undefined
    return (
      <div class="part-rule" id={id}>
        <Serif text={rule.text} shown={shown} />
        <RuleMark rule={rule} charter={shown.charter} language={shown.language} within={article} />
      </div>
    )
  },
  'membership/openTo': (props) => <OpenTo {...props} />,
  'membership/leaving': (props) => (
    <>
      <Serif text={(props.content as Charter['membership']['leaving']).text} shown={props.shown} />
      {leavingSettings(props.shown).map((setting) => (
        <Setting shown={props.shown} article={props.article} setting={setting} key={setting.pointer} />
      ))}
    </>
  ),
  'financing/obligation': (props) => (
    <>
      {'text' in (props.content as object) && (
        <Serif text={(props.content as { text: Text }).text} shown={props.shown} />
      )}
      {moneySettings(props.shown).map((setting) => (
        <Setting shown={props.shown} article={props.article} setting={setting} key={setting.pointer} />
      ))}
    </>
  ),
  'financing/facts': ({ shown, content }) => <Points texts={content as Text[]} shown={shown} />,
  'intentions/use': ({ shown, content }) => (
    <Serif text={(content as NonNullable<Charter['intentions']>['use']).text} shown={shown} />
  ),
  foreword: (props) => <Foreword {...props} />,
  secretariat: (props) => <Secretariat {...props} />,
  term: (props) => <TermPart {...props} />,
}

function Obligation({ shown, content }: PartProps): VNode {
  const { language, charter } = shown
  const t = words(language)
  const { text, wordings, note } = content as Charter['obligations'][number]
  return (
    <>
      <Serif text={text} shown={shown} />
      {wordings && (
        <Gloss label={t.bothStand}>
          <ul class="wordings">
            {wordings.map(({ where, force, text: wording }) => {
              const article = charter.articles.find(({ key }) => key === where)
              return (
                <li key={`${where} ${force}`}>
                  <span class="wording-force">{t[`force ${force}`]}</span>
                  <span>
                    <Said text={wording} language={language} />{' '}
                    {article && (
                      <a href={articlePath(language, where)}>{t.article({ number: article.number })}</a>
                    )}
                  </span>
                </li>
              )
            })}
          </ul>
        </Gloss>
      )}
      {note && (
        <Gloss label={t.note}>
          <p>
            <Said text={note} language={language} />
          </p>
        </Gloss>
      )}
    </>
  )
}

function Body({ shown, content }: PartProps): VNode {
  const { facts, members = [] } = content as Charter['bodies'][number]
  return (
    <>
      <Points texts={facts} shown={shown} />
      {members.length > 0 && (
        <Gloss label={words(shown.language).members}>
          <ul class="plain-list">
            {members.map((key) => (
              <li key={key}>
                <Organisation shown={shown} name={key} />
              </li>
            ))}
          </ul>
        </Gloss>
      )}
    </>
  )
}

function Office({ shown, content }: PartProps): VNode {
  const t = words(shown.language)
  const { text, holder, years } = content as NonNullable<Charter['offices']>[number]
  return (
    <>
      <Serif text={text} shown={shown} />
      {(holder !== undefined || years !== undefined) && (
        <p class="part-setting">
          {years !== undefined && `${t.years({ n: years })}. `}
          {holder !== undefined && (
            <>
              {t.holder}: <Organisation shown={shown} name={holder} />
            </>
          )}
        </p>
      )}
    </>
  )
}

function OpenTo({ shown, content }: PartProps): VNode {
  const t = words(shown.language)
  const open = new Set(content as string[])
  const { kinds } = shown.charter.membership
  const named = (list: typeof kinds) => (
    <ul>
      {list.map(({ key, title }) => (
        <li key={key}>
          <Said text={title} language={shown.language} />
        </li>
      ))}
    </ul>
  )
  const others = kinds.filter(({ key }) => !open.has(key))
  return (
    <>
      <div class="document">
        <p>{t.openToKinds}</p>
        {named(kinds.filter(({ key }) => open.has(key)))}
      </div>
      {others.length > 0 && <Gloss label={t.otherKinds}>{named(others)}</Gloss>}
    </>
  )
}

function Foreword({ shown, content }: PartProps): VNode {
  const { by, role, text } = content as NonNullable<Charter['foreword']>
  return (
    <figure class="foreword">
      <blockquote>
        <Document text={text} language={shown.language} />
      </blockquote>
      <figcaption>
        {by}, <Said text={role} language={shown.language} />
      </figcaption>
    </figure>
  )
}

function Secretariat({ shown, content }: PartProps): VNode {
  const { text, organisation } = content as Charter['secretariat']
  return (
    <>
      <Serif text={text} shown={shown} />
      <p class="part-more">
        <Organisation shown={shown} name={organisation} />
      </p>
    </>
  )
}

function TermPart({ shown, content }: PartProps): VNode {
  const { text, review } = content as Charter['term']
  return (
    <>
      <Serif text={text} shown={shown} />
      {review && (
        <Gloss label={words(shown.language).reviewYears({ n: review.everyYears })}>
          <p>
            <Said text={review.text} language={shown.language} />
          </p>
        </Gloss>
      )}
    </>
  )
}
