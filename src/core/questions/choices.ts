import { offeredToClient } from '../hud/helpers.js'
import { hudLists } from '../hud/index.js'
import type { HudList } from '../hud/types.js'
import type { Question, QuestionOption } from './question.js'

const LISTS: ReadonlyMap<string, HudList> = new Map(Object.entries(hudLists))

/** Names of the HUD lists that a question can take its choices from. */
export const CHOICE_LISTS = [...LISTS.keys()]

/** The HUD list of a question, or undefined where it has choices of its own. */
export const listOf = ({ list }: Pick<Question, 'list'>): HudList | undefined =>
  list ? LISTS.get(list) : undefined

/**
 * What can be chosen: codes of a HUD list, without those that only staff can know, or the question's
 * own options.
 */
export const choicesOf = (question: Pick<Question, 'list' | 'options'>): QuestionOption[] => {
  const list = listOf(question)
  return list
    ? offeredToClient(list).options.map(({ code, label }) => ({ label, value: code }))
    : (question.options ?? [])
}
