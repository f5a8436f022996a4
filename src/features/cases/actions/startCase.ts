import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireCaseWork, type CaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { idOfCall } from '../../../actions/idOfCall.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { sameID, type ID } from '../../../core/ids.js'
import { namesOf } from '../../../core/localized.js'
import { insertRow, visibleRow } from '../../../data/store.js'
import type { Row } from '../../../data/rows.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { freezeWorkflow } from '../../workflows/index.js'
import { checkDates, datesInput } from '../datesInput.js'
import { requireHolder } from '../holders.js'

const target = z.object({ id: field.id })
export const startCaseInput = target.extend({
  dates: datesInput,
  /** Any random id: a second call with the same one starts nothing more and answers the same. */
  once: field.id.nullish(),
  /** A colleague; else the caller. */
  owner: field.id.nullish(),
  private: field.checked.optional(),
  workflow: field.id,
})

/** @throws PortalError INVALID_INPUT (400): not there, not in use, or not for this agency */
const workflowFor = async (
  req: PayloadRequest,
  { agency }: CaseWork,
  id: ID,
): Promise<Row<'workflows'>> => {
  const workflow = await visibleRow(req, 'workflows', String(id))
  const agencies = workflow?.agencies ?? []
  const isOffered = agencies.length === 0 || agencies.some((one) => sameID(one, agency.id))
  // guard: workflows-of-own-agency
  if (!workflow?.active || !isOffered)
    throw new PortalError('INVALID_INPUT', { field: 'workflow', values: { detail: 'workflow' } })
  return workflow
}

/**
 * Starts a case of a client from a workflow, at the version it has now. All its tasks are made; those
 * that come after nothing are open, and the client gets one mail for theirs, without content.
 * @throws 429, 401, 404, 403, 400
 */
export const startCase = defineAction({
  name: 'startCase',
  does: 'Starts a case of the client from a workflow; `dates` by their keys, `owner` a colleague or else the caller',
  who: 'staff with client management',
  input: startCaseInput,
  output: rowOf('cases'),
  status: 201,
  run: async (req, input) => {
    const work = await requireCaseWork(req, parseInput(target, input).id)
    const { actor, agency, client } = work
    const asked = parseInput(startCaseInput, input)
    const workflow = await workflowFor(req, work, asked.workflow)
    const owner = asked.owner
      ? await requireHolder(req, { agency: agency.id, field: 'owner', to: asked.owner })
      : actor.id
    const id = idOfCall(asked.once, [actor.id, client.id, workflow.id])
    const before = asked.once ? await visibleRow(req, 'cases', id) : null
    if (before) {
      noteForAudit({ agency: agency.id, detail: { repeated: true }, subject: id })
      return before
    }
    const version = await freezeWorkflow(req, workflow)
    const { definition } = version
    const dates = checkDates(definition.dates, asked.dates)
    await spend(req, budget(req, 'notice', client.id))
    const openedAt = getContext(req.payload).options.clock().toISOString()
    const started = await insertWithEffects(req, {
      audit: {
        action: 'case.started',
        agency: agency.id,
        client: client.id,
        detail: { private: asked.private === true, version: version.number },
      },
      effects: [{ case: id, key: `fit-case:${id}:${version.id}`, kind: 'fit-case' }],
      id,
      insert: (carried) =>
        insertRow(req, 'cases', {
          ...carried,
          agency: agency.id,
          caseType: definition.caseType,
          client: client.id,
          dates,
          descriptions: definition.descriptions,
          name: definition.name,
          names: namesOf(definition.name, definition.names),
          openedAt,
          openedBy: actor.id,
          owner,
          private: asked.private === true,
          revision: 0,
          state: 'open',
          version: version.id,
          versionNumber: version.number,
          workflow: workflow.id,
        }),
      key: 'cases',
      tell: {
        agency: agency.id,
        client: client.id,
        private: asked.private === true,
        type: 'case',
      },
    })
    return (await visibleRow(req, 'cases', id)) ?? started
  },
})
