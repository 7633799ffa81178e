/** Pages of one kind have one address pattern: what stands after the noun is a slug, unless it is a noun as well. */
const kindOf = (path: string): string => {
  const [, language, noun = '', ...rest] = (path.split('?')[0] ?? '').split('/')
  return [language, noun, ...rest.map((part) => (/^(udgaver|versions)$/.test(part) ? part : '…'))].join('/')
}

/** One page of each kind: the one with the most in it. */
export function onePageAKind(pages: Iterable<{ readonly path: string; readonly bytes: number }>): string[] {
  const largest = new Map<string, { readonly path: string; readonly bytes: number }>()
  for (const page of pages) {
    const kind = kindOf(page.path)
    if (page.bytes > (largest.get(kind)?.bytes ?? 0)) largest.set(kind, page)
  }
  return [...largest.values()].map(({ path }) => path)
}
