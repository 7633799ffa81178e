/** Fields of a form that are for the transport, and not the act's input. */
const transportFields = ['key', 'version', 'subject', 'for'] as const

type TransportFields = { [Name in (typeof transportFields)[number]]?: string }

/** The act's input and the transport's own fields. An empty field is one that was not filled in. */
export function readForm(body: unknown, lists: readonly string[] | 'any') {
  const input: Record<string, string | string[]> = {}
  const fields: TransportFields = {}
  for (const [name, sent] of Object.entries((body ?? {}) as Record<string, string | string[]>)) {
    if (sent === '') continue
    const one = Array.isArray(sent) ? (sent.at(-1) ?? '') : sent
    const own = transportFields.find((field) => field === name)
    if (own) fields[own] = one
    else input[name] = lists === 'any' ? sent : lists.includes(name) ? [sent].flat() : one
  }
  return { input, fields }
}

export type ReadForm = ReturnType<typeof readForm>
