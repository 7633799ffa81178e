/** What carries the form itself; all else are the option's own fields. */
const own = new Set(['option', 'language'])

/** Makes the input of `ask.answer` of a form's fields. */
export function answerInput(typed: Readonly<Record<string, string | readonly string[]>>): unknown {
  const { option, language } = typed
  const fields = Object.fromEntries(Object.entries(typed).filter(([name]) => !own.has(name)))
  return { option, language, fields }
}
