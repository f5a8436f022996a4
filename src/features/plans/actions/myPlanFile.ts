import { stream } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { asPDF, planFileInput, planPaper, type PlanFile } from '../planPaper.js'

/** The client’s own copy of any version of their plan, with its signatures. @throws 429, 401, 404, 403, 400 */
export const myPlanFile = defineAction({
  name: 'myPlanFile',
  does: 'A version of a plan as a PDF, word for word as it was shared, with the signatures under it and the hash of the text; the last one, unless `version` names another. A file, so no query',
  who: 'the client',
  input: planFileInput,
  output: stream<PlanFile>(),
  http: { respond: asPDF },
  run: async (req, input) => {
    await requireConnected(req)
    return planPaper(req, input)
  },
})
