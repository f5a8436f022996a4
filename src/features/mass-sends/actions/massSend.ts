import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { idOfCall } from '../../../actions/idOfCall.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import type { ID } from '../../../core/ids.js'
import { findRowByID, insertRow } from '../../../data/store.js'
import type { Row } from '../../../data/rows.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { refuseProblems } from '../../../errors/everyProblem.js'
import { noteSeen } from '../../care-team/index.js'
import { contentOf, type Content } from '../content.js'
import { goOnSoon } from '../goOnSoon.js'
import { massSendInput, type Recipients } from '../massSendInput.js'
import { requireSender, sendsFor, type Sender } from '../massSendWork.js'
import { recipientsOf } from '../recipients.js'

export const startMassSendInput = massSendInput.extend({
  /** Any random id: a second call with the same one sends nothing more and answers the same. */
  once: field.id.nullish(),
})

/** What they were chosen by, for whoever looks later: no name, and not what was searched for. */
const keptFilter = ({ careTeamOf, clients, programs, search, status, ...rest }: Recipients) => ({
  careTeamOf: careTeamOf ?? null,
  named: clients?.length ?? 0,
  programs: programs ?? [],
  searched: Boolean(search),
  status: status ?? null,
  withoutEnrollment: rest.withoutEnrollment === true,
})

type Starting = {
  clients: readonly ID[]
  content: Content
  filter: Recipients
  id: string
  sender: Sender
}

const start = async (
  req: PayloadRequest,
  { clients, content, filter, id, sender: { actor, agency } }: Starting,
): Promise<Row<'massSends'>> => {
  const total = clients.length
  const { name, type } = content
  return insertWithEffects(req, {
    audit: { action: 'mass-send.started', agency: agency.id, detail: { total, type } },
    effects: [],
    id,
    insert: (carried) =>
      insertRow(req, 'massSends', {
        ...carried,
        agency: agency.id,
        awaited: clients.map(String),
        body: content.type === 'message' ? content.body : null,
        claims: 0,
        createdBy: actor.id,
        failed: 0,
        name,
        recipients: keptFilter(filter),
        sent: 0,
        skipped: 0,
        status: 'sending',
        text: content.type === 'message' ? content.text : null,
        total,
        type,
        wanted: content.type === 'message' ? null : content.wanted,
      }),
    key: 'massSends',
  })
}

/**
 * Sends a message or a request to many clients, each as to one alone: this answers at once, and they
 * get it one after the other. Who gets nothing, and why, stands with the send.
 * @throws 429, 401, 403, 400
 */
export const massSend = defineAction({
  name: 'massSend',
  does: 'Sends a message or a request to up to 5,000 clients, each by the rules of one alone; answers at once',
  who: 'staff with client management; super users of the installation name the `agency`',
  input: startMassSendInput,
  output: answer('PortalMassSendStarted', { id: uuid, total: z.number() }),
  status: 202,
  run: async (req, input) => {
    const actor = requireSender(req)
    const wanted = parseInput(startMassSendInput, input)
    const agency = await sendsFor(req, actor, wanted.agency)
    const id = idOfCall(wanted.once, [actor.id, agency.id])
    const before = wanted.once ? await findRowByID(req, 'massSends', id) : null
    if (before) {
      noteForAudit({ agency: agency.id, detail: { repeated: true }, subject: id })
      return { id, total: before.total }
    }
    const content = await contentOf(req, agency, wanted)
    const filter = wanted.recipients
    const { clients } = await recipientsOf({ agency: agency.id, filter, req })
    if (clients.length === 0) refuseProblems([{ code: 'REQUIRED', field: 'recipients' }])
    noteSeen(req, actor)
    const ids = clients.map((one) => one.id)
    const asked = { clients: ids, content, filter, id, sender: { actor, agency } }
    try {
      await start(req, asked)
    } catch (error) {
      // The same call was under way twice
      const written = wanted.once ? await findRowByID(req, 'massSends', id) : null
      if (!written) throw error
      return { id, total: written.total }
    }
    goOnSoon(req.payload, id)
    return { id, total: ids.length }
  },
})
