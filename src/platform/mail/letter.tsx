import type { VNode } from 'preact'
import { renderFragment, renderMarkdown } from '../html/index.ts'
import type { Letter, LetterAction, LetterPart } from './letter.types.ts'
import { colours, darkStyles, lightStyles } from './letter-colours.ts'
import { words } from './messages.ts'

export interface Around {
  /** The partnership's name. */
  readonly site: string
  /** Its front page. */
  readonly home: string
  /** Gives an address its final form. */
  readonly address: (to: LetterAction['to']) => string
}

const serif = "'Newsreader',Georgia,'Times New Roman',serif"
/** For tables that only place things. Preact's types know none of what mail programs still go by. */
const placing = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: '0' } as object
const placingBeside = { ...placing, align: 'left' }

const sans = "'Schibsted Grotesk',system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/**
 * A letter as HTML: one column, readable without pictures and without styles, in light and dark. Buttons are links in
 * cells with a border, since Outlook gives links no padding of their own.
 */
export function letterHtml(letter: Letter, around: Around): string {
  const { language, subject } = letter
  const html = renderFragment(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{`${lightStyles}${darkStyles}`}</style>
      </head>
      <body
        class="paper"
        style={`margin:0;padding:0;background:${colours.paper};color:${colours.ink};font:17px/1.5 ${sans};-webkit-text-size-adjust:100%`}
      >
        <Preheader text={letter.preheader} />
        <table {...placing} width="100%">
          <tr>
            <td align="center" style="padding:0 16px">
              <table {...placing} width="100%" style="max-width:600px">
                <tr>
                  <td align="left" style="padding:28px 0 36px">
                    <main style="overflow-wrap:anywhere;word-break:break-word">
                      <Content letter={letter} around={around} />
                    </main>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}

/** Fills up behind the words, or the mailbox goes on into the letter itself. */
const Preheader = ({ text }: { readonly text: string }): VNode => (
  <div
    aria-hidden="true"
    style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;opacity:0"
  >
    {text}
    {'\u200c\u00a0'.repeat(60)}
  </div>
)

function Content({ letter, around }: { readonly letter: Letter; readonly around: Around }): VNode {
  const { title, parts, actions = [], after } = letter
  return (
    <>
      <p class="quiet" style={`margin:0 0 20px;color:${colours.quiet};font-size:15px`}>
        <a href={around.home} class="quiet" style={`color:${colours.quiet};text-decoration:none`}>
          <span class="rope" style={`color:${colours.rope};font-weight:700`} aria-hidden="true">
            —●—{' '}
          </span>
          {around.site}
        </a>
      </p>
      <h1
        class="ink"
        style={`margin:0 0 16px;font:700 24px/1.25 ${sans};letter-spacing:-.01em;hyphens:auto;color:${colours.ink}`}
      >
        {title}
      </h1>
      {parts.map((part, n) => (
        <Part key={`${n}`} part={part} />
      ))}
      {actions.length > 0 && <Buttons actions={actions} around={around} />}
      {after && <p style="margin:16px 0 0">{after}</p>}
      <Foot letter={letter} around={around} />
    </>
  )
}

function Part({ part }: { readonly part: LetterPart }): VNode {
  switch (part.is) {
    case 'text':
      return (
        <div lang={part.language}>
          {part.text.split(/\n{2,}/).map((paragraph, n) => (
            <p key={`${n}`} style="margin:0 0 14px">
              {paragraph}
            </p>
          ))}
        </div>
      )
    case 'document':
      return (
        <div
          lang={part.language}
          class="document"
          style={`margin:0 0 14px;font:19px/1.5 ${serif}`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised
          dangerouslySetInnerHTML={{ __html: renderMarkdown(part.text, 1) }}
        />
      )
    case 'heading':
      return <h2 style={`margin:24px 0 8px;font:700 19px/1.3 ${sans}`}>{part.text}</h2>
    case 'facts':
      return <Facts facts={part.facts} />
    case 'list':
      return (
        <ul style="margin:0 0 14px;padding-left:22px">
          {part.items.map((item, n) => (
            <li key={`${n}`} style="margin:0 0 6px">
              {item.href ? <Link href={item.href}>{item.text}</Link> : item.text}
              {item.note && <span class="quiet" style={`color:${colours.quiet}`}>{` – ${item.note}`}</span>}
            </li>
          ))}
        </ul>
      )
    case 'quote':
      return (
        <blockquote
          lang={part.language}
          class="edge"
          style={`margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid ${colours.rope};font:18px/1.5 ${serif}`}
        >
          <p style="margin:0;white-space:pre-line">{part.text}</p>
          <p class="quiet" style={`margin:6px 0 0;font:15px/1.4 ${sans};color:${colours.quiet}`}>
            {part.by}
          </p>
        </blockquote>
      )
  }
}

const Link = ({ href, children }: { readonly href: string; readonly children?: string }): VNode => (
  <a href={href} class="deep" style={`color:${colours.deep}`}>
    {children}
  </a>
)

const Facts = ({ facts }: { readonly facts: readonly (readonly [string, string])[] }): VNode => (
  <table class="line" style="margin:4px 0 18px;width:100%;border-collapse:collapse">
    {facts.map(([term, content]) => (
      <tr key={term}>
        <th
          scope="row"
          align="left"
          class="quiet line"
          style={`vertical-align:top;padding:7px 14px 7px 0;width:30%;font-weight:400;font-size:15px;color:${colours.quiet};border-top:1px solid ${colours.line}`}
        >
          {term}
        </th>
        <td class="line" style={`vertical-align:top;padding:7px 0;border-top:1px solid ${colours.line}`}>
          {content}
        </td>
      </tr>
    ))}
  </table>
)

const looks = {
  first: { fill: colours.ink, text: colours.paper, edge: colours.ink },
  plain: { fill: colours.paper, text: colours.ink, edge: colours.ink },
  grave: { fill: colours.paper, text: colours.signal, edge: colours.signal },
} as const

const Buttons = ({
  actions,
  around,
}: {
  readonly actions: readonly LetterAction[]
  readonly around: Around
}): VNode => (
  <div style="margin:20px 0 4px">
    {actions.map((action) => {
      const kind = action.kind ?? 'first'
      const { fill, text, edge } = looks[kind]
      return (
        <table {...placingBeside} key={action.label} style="margin:0 12px 12px 0">
          <tr>
            <td
              class={`button-${kind}`}
              style={`background:${fill};border:2px solid ${edge};border-radius:4px`}
            >
              <a
                href={around.address(action.to)}
                class={`button-${kind}`}
                style={`display:inline-block;padding:12px 20px;color:${text};font-weight:600;text-decoration:none`}
              >
                {action.label}
              </a>
            </td>
          </tr>
        </table>
      )
    })}
    <div style="clear:both;font-size:0;line-height:0">{'\u00a0'}</div>
  </div>
)

function Foot({ letter, around }: { readonly letter: Letter; readonly around: Around }): VNode {
  const t = words(letter.language)
  return (
    <div
      class="quiet line"
      style={`margin:32px 0 0;padding:14px 0 0;border-top:1px solid ${colours.line};font-size:14px;color:${colours.quiet}`}
    >
      {letter.article && (
        <p style="margin:0 0 8px">
          {t.under} <Link href={letter.article.href}>{letter.article.label}</Link>
        </p>
      )}
      <p style="margin:0 0 8px">{letter.why}</p>
      {letter.leave && (
        <p style="margin:0">
          <Link href={around.address(letter.leave)}>{t.leave}</Link>
        </p>
      )}
    </div>
  )
}
