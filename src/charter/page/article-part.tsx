import type { VNode } from 'preact'
import { Said } from '../../platform/html/index.ts'
import { say, type Text } from '../../platform/words/index.ts'
import { type Cited, citationOf } from '../citation.ts'
import { forms, type PartProps, Words } from './part-forms.tsx'
import { SourceMark } from './source.tsx'

type Keyed = { readonly key: string; readonly title?: Text; readonly n?: number }

const composites: ReadonlySet<string> = new Set(['membership', 'financing', 'intentions'])

const isKeyed = (item: unknown): item is Keyed =>
  typeof item === 'object' && item !== null && typeof (item as { key?: unknown }).key === 'string'

/** A part of the charter as people read it. What has no form of its own is shown by its words alone. */
export function ArticlePart(props: PartProps): VNode {
  const { pointer, content } = props
  const [top = '', inner, ...deeper] = pointer.split('/')
  if (Array.isArray(content) && content.every(isKeyed)) return <ItemsOf {...props} items={content} />
  if (inner === undefined && composites.has(top)) return <FieldsOf {...props} />
  const oneOf = inner === undefined || deeper.length > 0 ? undefined : forms[`${top}/*`]
  const Form = forms[pointer] ?? oneOf ?? Words
  return (
    <>
      {isKeyed(content) && content.title && <OwnTitle {...props} title={content.title} />}
      <Form {...props} />
      {top !== 'rules' && <OfAnother {...props} />}
    </>
  )
}

/** What the part is called, where neither the article nor the list that it stands in says so. */
function OwnTitle({ shown, article, listed, title }: PartProps & { readonly title: Text }): VNode | null {
  const { language, charter } = shown
  const around = charter.articles.find(({ key }) => key === article)?.title
  if (listed || (around && say(around, language).text === say(title, language).text)) return null
  return (
    <p class="part-title">
      <Said text={title} language={language} />
    </p>
  )
}

/** Under a setting that is not the agreement's own, where it comes from: an article must not lend it its weight. */
function OfAnother({ content, shown: { charter, language } }: PartProps): VNode | null {
  const cited = content as Cited
  if (cited.rule === undefined && cited.source === undefined) return null
  if (citationOf(charter, cited).source === 'agreement') return null
  return (
    <p class="part-setting">
      <SourceMark cited={cited} charter={charter} language={language} />
    </p>
  )
}

function ItemsOf({ items, pointer, ...rest }: PartProps & { readonly items: readonly Keyed[] }): VNode {
  const numbered = items.every(({ n }) => n !== undefined)
  const List = numbered ? 'ol' : 'ul'
  return (
    <List class={numbered ? 'part-items is-numbered' : 'part-items'}>
      {items.map((item) => (
        <li key={item.key}>
          {numbered && (
            <span class="part-number" aria-hidden="true">
              {item.n}
            </span>
          )}
          <div>
            {item.title && (
              <p class="part-title">
                <Said text={item.title} language={rest.shown.language} />
              </p>
            )}
            <ArticlePart {...rest} pointer={`${pointer}/${item.key}`} content={item} listed />
          </div>
        </li>
      ))}
    </List>
  )
}

/** Fields that another says already. */
const saidElsewhere: ReadonlySet<string> = new Set(['membership/kinds'])

const FieldsOf = ({ pointer, content, ...rest }: PartProps): VNode => (
  <>
    {Object.entries(content as object)
      .filter(([field]) => !saidElsewhere.has(`${pointer}/${field}`))
      .map(([field, value]) => (
        <ArticlePart {...rest} pointer={`${pointer}/${field}`} content={value} key={field} />
      ))}
  </>
)
