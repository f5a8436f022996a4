import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { localized } from '../../../core/localized.js'
import { PLAN_CAUSES, PLAN_SIDES } from '../../../core/status/plan.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { visibleRows } from '../../../data/store.js'
import { libraryWords, PLAN_LIBRARY } from '../library/index.js'

/** More than an agency writes; a bound all the same. */
const MOST_OWN = 500

export const planLibraryInput = z.object({
  /** In which the actions are worded; English, unless another is said. */
  language: field.optionalText(TEXT_LIMITS.word),
})

const readyAction = answer('PortalReadyPlanAction', {
  /** Of the agency, beside those that the product brings. */
  own: z.boolean(),
  text: z.string(),
  who: z.enum(PLAN_SIDES),
})

/**
 * Ready actions by cause of having no home: those of the product and, after them, the agency's own.
 * @throws 401, 403, 400
 */
export const planLibrary = defineAction({
  name: 'planLibrary',
  does: 'Ready actions for plans, by cause of having no home, in a language: those of the product and the agency’s own',
  who: 'staff with client management',
  input: planLibraryInput,
  output: answer('PortalPlanLibrary', {
    causes: z.array(
      answer('PortalPlanCause', {
        actions: z.array(readyAction),
        cause: z.enum(PLAN_CAUSES),
        name: z.string(),
      }),
    ),
  }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    requirePermission(req, actor, 'client-management')
    const { language = 'en' } = parseInput(planLibraryInput, input)
    const own = await visibleRows(
      req,
      'housingPlanActions',
      {},
      { limit: MOST_OWN, sort: 'createdAt' },
    )
    return {
      causes: PLAN_LIBRARY.map(({ actions, cause, name }) => ({
        actions: [
          ...actions.map(({ who, words }) => ({
            own: false,
            text: libraryWords(words, language),
            who,
          })),
          ...own
            .filter((row) => row.cause === cause)
            .map(({ texts, who }) => ({ own: true, text: localized(texts, language), who })),
        ],
        cause,
        name: libraryWords(name, req.i18n.language),
      })),
    }
  },
})
