import type { PlanCause } from '../../../core/status/plan.js'
import { LEAVING } from './leaving.js'
import { MONEY } from './money.js'
import { PEOPLE } from './people.js'
import type { CauseActions, LibraryWords } from './readyAction.js'
import { SAFETY } from './safety.js'

/**
 * Ready actions by cause of having no home, in every language of the portal: written for this
 * product, in plain words, for staff to choose from and to change. An agency adds its own
 * (`housing-plan-actions`).
 */
export const PLAN_LIBRARY: readonly CauseActions[] = [...SAFETY, ...MONEY, ...LEAVING, ...PEOPLE]

const languageOf = (locale: string): keyof LibraryWords => (locale === 'es' ? 'es' : 'en')

/** Words of the library in a language of plans; English where it has none in it. */
export const libraryWords = (words: LibraryWords, locale: string): string =>
  words[languageOf(locale)]

/** What the causes are called, by their names in code. */
export const causeNames = (locale: string): Record<PlanCause, string> =>
  Object.fromEntries(
    PLAN_LIBRARY.map(({ cause, name }) => [cause, libraryWords(name, locale)]),
  ) as Record<PlanCause, string>
