import { z } from 'zod'

import { answer, rowOf } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { sameID } from '../../../core/ids.js'
import { PortalError } from '../../../errors/PortalError.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import type { FieldProblem } from '../../../errors/fieldProblem.js'
import { describeDocument, preferences, type Described } from '../describeRequest.js'
import { conditions, insertRequests, refusePastDay } from '../newRequests.js'

/** Own choice: more papers than anybody gathers at once. */
const MOST = 20

const target = z.object({ id: field.id })
const document = preferences
  .pick({ category: true, otherName: true, predefinedName: true })
  .meta({ title: 'PortalDocumentChoice' })
export const requestDocumentsInput = target.extend({
  ...conditions.shape,
  documents: z.array(document).min(1).max(MOST),
})

const samePaper = (a: Described, b: Described): boolean =>
  sameID(a.category, b.category) && a.name === b.name

/**
 * Asks a connected client for several documents in one go: all of them or none, each a request of
 * its own with the same day, note and privacy. What is wrong with which of them is told together.
 * The client gets one mail without content.
 * @throws 429, 401, 404, 403, 400, 409 NOT_CONNECTED or ALREADY_ASKED
 */
export const requestDocuments = defineAction({
  name: 'requestDocuments',
  does: 'Asks the client for several documents at once, each a request of its own',
  who: 'staff with client management, while connected',
  input: requestDocumentsInput,
  output: answer('PortalDocumentRequests', { requests: z.array(rowOf('portalRequests')) }),
  status: 201,
  run: async (req, input) => {
    const work = await requireCaseWork(req, parseInput(target, input).id)
    const { documents, ...said } = parseInput(requestDocumentsInput, input)
    await refusePastDay(req, work, said.dueDate)
    const problems: FieldProblem[] = []
    const described: Described[] = []
    for (const [index, wanted] of documents.entries()) {
      const at = `documents.${index}`
      try {
        const one = await describeDocument(req, wanted, work)
        if (described.some((other) => samePaper(one, other)))
          problems.push({
            code: 'TWICE',
            field: `${at}.predefinedName`,
            label: { en: one.name },
          })
        described.push(one)
      } catch (error) {
        if (!(error instanceof PortalError) || error.problems.length === 0) throw error
        problems.push(...error.problems.map((one) => ({ ...one, field: `${at}.${one.field}` })))
      }
    }
    refuseProblems(problems)
    const wanted = described.map((one) => ({ described: one, type: 'document' as const }))
    return { requests: await insertRequests(req, { conditions: said, wanted, work }) }
  },
})
