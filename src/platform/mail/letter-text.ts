import type { Around } from './letter.tsx'
import type { Letter, LetterAction, LetterPart } from './letter.types.ts'
import { words } from './messages.ts'

/** A letter as plain text: all that the HTML says, each address on a line of its own. */
export function letterText(letter: Letter, { site, address }: Around): string {
  const t = words(letter.language)
  const { title, parts, actions = [], after, article, why, leave } = letter
  const action = ({ label, to }: LetterAction) => `${label}:\n${address(to)}`
  const blocks = [
    title,
    ...parts.map(partText),
    ...actions.map(action),
    after,
    `-- \n${site}`,
    article && `${t.under} ${article.label}\n${article.href}`,
    why,
    leave && `${t.leave}:\n${address(leave)}`,
  ]
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`
}

function partText(part: LetterPart): string {
  switch (part.is) {
    case 'text':
    case 'document':
    case 'heading':
      return part.text
    case 'facts':
      return part.facts.map(([term, content]) => `${term}: ${content}`).join('\n')
    case 'list':
      return part.items
        .map(({ text, note, href }) => `- ${text}${note ? ` – ${note}` : ''}${href ? `\n  ${href}` : ''}`)
        .join('\n')
    case 'quote':
      return `${part.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}\n${part.by}`
  }
}
