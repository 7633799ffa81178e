import type { Language } from '../words/index.ts'

/** The regional habits that each language is written with: day before month and a 24-hour clock in both. */
const locales: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' }

/** Making an Intl formatter costs some hundred times as much as using it, so each is made once. */
function remembered<Options extends object, Formatter>(
  make: (locale: string, options: Options) => Formatter,
): (language: Language, options: Options) => Formatter {
  const made = new Map<string, Formatter>()
  return (language, options) => {
    const key = `${language} ${JSON.stringify(options)}`
    const formatter = made.get(key) ?? make(locales[language], options)
    made.set(key, formatter)
    return formatter
  }
}

export const dateFormatter = remembered(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
)
export const numberFormatter = remembered(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
)
export const relativeFormatter = remembered(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
)
export const pluralRules = remembered(
  (locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
)
export const listFormatter = remembered(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
)
