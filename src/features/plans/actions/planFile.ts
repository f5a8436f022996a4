import { stream } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { asPDF, planFileInput, planPaper, type PlanFile } from '../planPaper.js'

/** Any version of a plan on paper, with its signatures. @throws 429, 401, 404, 403, 400 */
export const planFile = defineAction({
  name: 'planFile',
  does: 'A version of a plan as a PDF, word for word as it was shared, with the signatures under it and the hash of the text; the last one, unless `version` names another. A file, so no query',
  who: 'staff with client management who see the plan',
  input: planFileInput,
  output: stream<PlanFile>(),
  http: { respond: asPDF },
  run: async (req, input) => {
    requirePermission(req, requireStaff(req), 'client-management')
    return planPaper(req, input)
  },
})
