import { failOption } from './failOption.js'
import type { ClientPortalOptions } from './options.js'

/** Tags of the languages that this installation speaks. */
export const spokenLanguages = (languages: ClientPortalOptions['languages']): string[] => [
  ...new Set(['en', 'es', ...Object.keys(languages ?? {})]),
]

/**
 * Refuses a text that says nothing, or that is missing in a language of the portal.
 * @throws Error naming option, value and remedy.
 */
export const checkSpoken = (
  option: string,
  value: unknown,
  languages: ClientPortalOptions['languages'],
): void => {
  const isText = (text: unknown) => typeof text === 'string' && text.trim() !== ''
  if (typeof value === 'string' && isText(value)) return
  if (typeof value !== 'object' || value === null) {
    failOption(option, value, 'Give a text, or one for each language: { en: "…", es: "…" }.')
  }
  const texts = value as Readonly<Record<string, unknown>>
  const silent = spokenLanguages(languages).find((tag) => !isText(texts[tag]))
  if (silent)
    failOption(`${option}.${silent}`, texts[silent], 'Give the text in this language too.')
}
