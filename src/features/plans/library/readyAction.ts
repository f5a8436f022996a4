import type { PlanCause, PlanSide } from '../../../core/status/plan.js'

/** Words in every language of the library. */
export type LibraryWords = Readonly<Record<'en' | 'es', string>>

/** An action that can be put into any plan, as it is or changed. */
export type ReadyAction = { words: LibraryWords; who: PlanSide }

/** Actions that help with one cause of having no home. */
export type CauseActions = {
  actions: readonly ReadyAction[]
  cause: PlanCause
  name: LibraryWords
}

/** For the client to do. */
export const byClient = (en: string, es: string): ReadyAction => ({
  who: 'client',
  words: { en, es },
})

/** For the officer to do. */
export const byOfficer = (en: string, es: string): ReadyAction => ({
  who: 'officer',
  words: { en, es },
})
