import { markdownTokens } from '../html/index.ts'
import type { Block, Column, Inline } from './document.ts'

type Token = ReturnType<typeof markdownTokens>[number]

/** A token and what stands between it and its end. */
interface Node {
  readonly token: Token
  readonly within: readonly Node[]
}

/** CommonMark as blocks. Its headings follow in their order, the highest one just below `level`. */
export function blocksOf(commonMark: string, level: number): readonly Block[] {
  return nodesOf(markdownTokens(commonMark)).flatMap((node) => blockOf(node, level))
}

function nodesOf(tokens: readonly Token[]): readonly Node[] {
  const roots: Node[] = []
  const open: Node[][] = [roots]
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop()
      continue
    }
    const within: Node[] = []
    open.at(-1)?.push({ token, within })
    if (token.nesting === 1) open.push(within)
  }
  return roots
}

const all = (nodes: readonly Node[], level: number): readonly Block[] =>
  nodes.flatMap((node) => blockOf(node, level))

function blockOf({ token, within }: Node, level: number): readonly Block[] {
  switch (token.type) {
    case 'heading_open':
      return [{ kind: 'heading', level: level + Number(token.tag.slice(1)) - 2, text: wordsIn(within) }]
    case 'paragraph_open':
      return [{ kind: 'paragraph', of: wordsIn(within) }]
    case 'bullet_list_open':
      return [{ kind: 'list', items: within.map((item) => all(item.within, level)) }]
    case 'ordered_list_open':
      return [
        { kind: 'list', from: firstNumber(token), items: within.map((item) => all(item.within, level)) },
      ]
    case 'blockquote_open':
      return [{ kind: 'quote', of: all(within, level) }]
    case 'fence':
    case 'code_block':
      return [{ kind: 'code', text: token.content.replace(/\n$/u, '') }]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'table_open':
      return [tableOf(within)]
    default:
      return []
  }
}

const firstNumber = (token: Token): number => Number(token.attrGet('start') ?? 1)

function tableOf(parts: readonly Node[]): Block {
  const rowsOf = (type: string) =>
    parts.filter(({ token }) => token.type === type).flatMap(({ within }) => within)
  const columns = rowsOf('thead_open').flatMap(({ within }) => within.map(columnOf))
  const rows = rowsOf('tbody_open').map(({ within }) => within.map((cell) => wordsIn(cell.within)))
  return { kind: 'table', columns, rows }
}

const columnOf = ({ token, within }: Node): Column => ({
  title: wordsIn(within),
  at: /right/u.test(`${token.attrGet('style')}`) ? 'end' : 'start',
})

const wordsIn = (nodes: readonly Node[]): readonly Inline[] =>
  nodes.flatMap(({ token }) => (token.type === 'inline' ? inlines(nodesOf(token.children ?? [])) : []))

const inlines = (nodes: readonly Node[]): readonly Inline[] => nodes.flatMap(inlineOf)

function inlineOf({ token, within }: Node): readonly Inline[] {
  switch (token.type) {
    case 'text':
      return [token.content]
    case 'softbreak':
      return [' ']
    case 'hardbreak':
      return [{ kind: 'break' }]
    case 'strong_open':
      return [{ kind: 'strong', of: inlines(within) }]
    case 'em_open':
      return [{ kind: 'emphasis', of: inlines(within) }]
    case 's_open':
      return [{ kind: 'struck', of: inlines(within) }]
    case 'code_inline':
      return [{ kind: 'code', text: token.content }]
    case 'link_open':
      return [{ kind: 'link', to: `${token.attrGet('href') ?? ''}`, of: inlines(within) }]
    case 'image':
      // No picture is fetched for a paper: its words stand for it.
      return inlines(nodesOf(token.children ?? []))
    default:
      return token.content === '' ? [] : [token.content]
  }
}
