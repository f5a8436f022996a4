import { z } from 'zod'

import { actorName } from '../../../../access/actor.js'
import { answer, uuid } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteNothingDone } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { coverCase, withinCase } from '../casePrivacy.js'
import { changeCase } from '../changeCase.js'
import { requireOwnCase } from '../ownCase.js'

const target = z.object({ id: field.id })
export const setCasePrivacyInput = target.extend({
  /** Says what the case holds, and changes nothing. */
  dryRun: field.checked.optional(),
  /** For staff of the owning agency alone. */
  private: field.decided,
})

const count = z.number().int()

/**
 * Makes a case private, or shows it to other agencies as the installation shares cases: with all its
 * tasks and the files that came with their answers. With `dryRun` it only says how much that is.
 * @throws 429, 401, 404, 403, 400, 409 CASE_CHANGED
 */
export const setCasePrivacy = defineAction({
  name: 'setCasePrivacy',
  does: 'Makes a case `private`, with its tasks and the files of their answers, or shows it to other agencies; with `dryRun` it says how much that is',
  who: 'staff with client management, owning agency',
  input: setCasePrivacyInput,
  output: answer('PortalCasePrivacy', {
    /** Tasks that were answered or done. */
    answers: count,
    changed: z.boolean(),
    files: count,
    id: uuid,
    private: z.boolean(),
    tasks: count,
  }),
  run: async (req, input) => {
    const work = await requireOwnCase(req, parseInput(target, input).id)
    const { dryRun, private: isPrivate } = parseInput(setCasePrivacyInput, input)
    const { agency, client, row } = work
    const about = { client, id: row.id }
    const held = await withinCase(req, about)
    if (dryRun) {
      noteNothingDone()
      return { ...held, changed: false, id: row.id, private: row.private }
    }
    if (row.private === isPrivate) throw new PortalError('CASE_CHANGED')
    // guard: case-hidden-before-it-is-called-private
    if (isPrivate) await coverCase(req, about, true)
    const now = getContext(req.payload).options.clock().toISOString()
    await changeCase(req, work, {
      action: 'case.privacy-changed',
      data: {
        private: isPrivate,
        privacyChangedAt: now,
        privacyChangedByName: actorName(req) ?? null,
      },
      detail: { private: isPrivate },
      effects: [
        { case: row.id, key: `follow-case-privacy:${row.id}:${now}`, kind: 'follow-case-privacy' },
      ],
      where: { private: { equals: row.private } },
    })
    // Whoever sees it no more is told to look again as well
    publish(req, { agency: agency.id, client, private: false, staffOnly: true, type: 'case' })
    return { ...held, changed: true, id: row.id, private: isPrivate }
  },
})
