import { z } from 'zod'

import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { dayIn } from '../../../core/day.js'
import { toID } from '../../../core/ids.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { impossibleDays } from '../../../data/impossibleDays.js'
import { findRowByID } from '../../../data/store.js'
import { everyProblem, refuseProblems } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { checkAnswers } from '../../questions/index.js'
import type { ReceivedAnswer, Fulfiller } from './types.js'

/** `answers` as an object, or the `answers.<name>` fields of a form. */
const given = ({ fields }: ReceivedAnswer): Map<string, unknown> => {
  const object: unknown = fields.answers
  const entries =
    typeof object === 'object' && object !== null
      ? Object.entries(object)
      : Object.entries(fields)
          .filter(([key]) => key.startsWith('answers.'))
          .map(([key, value]): [string, unknown] => [key.slice('answers.'.length), value])
  return new Map(entries)
}

const dateInput = z.object({ assessmentDate: field.optionalDay })

/** Answers checked against the questions, which are kept as they were asked. */
export const assessment: Fulfiller = {
  collection: 'assessmentResponses',
  records: async (answer, { agency, client, correction, now, req, request }) => {
    const id = toID(request.assessment)
    const row = id === null ? null : await findRowByID(req, 'assessments', id)
    if (!row) throw new PortalError('NOT_FOUND')
    const questions = correction?.questions ?? row.questions ?? []
    const today = dayIn((await agencyOf(req, agency))?.timeZone, new Date(now))
    const data = { answers: {}, assessment: row.id, assessmentDate: today, questions }
    await everyProblem(
      () => {
        data.answers = checkAnswers(questions, given(answer))
      },
      () => {
        const { assessmentDate } = parseInput(dateInput, {
          assessmentDate: answer.fields.assessmentDate,
        })
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
