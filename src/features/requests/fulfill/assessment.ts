import { z } from 'zod'

import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { toID } from '../../../core/ids.js'
import { givenAnswers } from '../../../core/questions/formFields.js'
import { impossibleDays } from '../../../data/impossibleDays.js'
import { findRowByID } from '../../../data/store.js'
import { everyProblem, refuseProblems } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { aboutAnswers, answersAsKept } from '../../questions/index.js'
import type { Fulfiller } from './types.js'

const dateInput = z.object({ assessmentDate: field.optionalDay })

/** Answers checked against the questions, which are kept as they were asked. */
export const assessment: Fulfiller = {
  collection: 'assessmentResponses',
  records: async ({ fields }, { agency, client, correction, req, request }) => {
    const id = toID(request.assessment)
    const row = id === null ? null : await findRowByID(req, 'assessments', id)
    if (!row) throw new PortalError('NOT_FOUND')
    const asked = correction?.asked ?? row
    const questions = asked.questions ?? []
    const values = givenAnswers(questions, fields)
    const about = await aboutAnswers(
      req,
      { questions, values },
      // guard: files-of-this-request
      { agency, client, where: { request: { equals: request.id } } },
    )
    const data: Record<string, unknown> = { assessment: row.id, assessmentDate: about.today }
    await everyProblem(
      () => {
        Object.assign(data, answersAsKept(asked, values, about))
      },
      () => {
        const { assessmentDate } = parseInput(dateInput, { assessmentDate: fields.assessmentDate })
        if (assessmentDate) data.assessmentDate = assessmentDate
      },
      async () => {
        const after = { agency, assessmentDate: data.assessmentDate, client }
        refuseProblems(await impossibleDays(req, 'assessmentResponses', { after }))
      },
    )
    return [{ data }]
  },
}
