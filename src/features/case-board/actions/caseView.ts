import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer, anyID, uuid } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { CASE_STATES } from '../../../core/casework/status.js'
import { dayIn } from '../../../core/day.js'
import { knownZone } from '../../../core/formatters.js'
import { sameID, toID } from '../../../core/ids.js'
import { agencyOf } from '../../../data/agencyOf.js'
import type { Row } from '../../../data/rows.js'
import { findFields, visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { requireBoard } from '../boardDesk.js'
import { boardWorker, holdersOf, readableNames, workersOf } from '../boardNames.js'
import { caseTimeline, readTimeline } from '../caseTimeline.js'
import { readCaseTasks } from '../readCase.js'
import { caseDate, caseTask, heldOf, tellDates, tellTask } from '../tellCase.js'

export const caseViewInput = z.object({ id: field.id })

const moment = z.string().nullable()

const view = answer('PortalCaseView', {
  agency: anyID,
  agencyName: z.string(),
  caseType: z.string().nullable(),
  client: anyID,
  clientName: z.string(),
  closeReason: z.string().nullable(),
  closedAt: moment,
  closedByName: z.string().nullable(),
  dates: z.array(caseDate),
  heldAt: moment,
  id: uuid,
  /** Whether the caller may change it: staff of its agency. */
  mayChange: z.boolean(),
  name: z.string(),
  /** Version that the workflow has now. */
  newestVersion: z.number().int(),
  openedAt: z.string(),
  openedByName: z.string().nullable(),
  owner: anyID.nullable(),
  ownerName: z.string().nullable(),
  private: z.boolean(),
  state: z.enum(CASE_STATES),
  tasks: z.array(caseTask),
  timeZone: z.string(),
  timeline: caseTimeline,
  today: z.string(),
  versionNumber: z.number().int(),
  workers: z.array(boardWorker),
})

/** The version that a case stands on, and the newest one of its workflow. */
const versionsOf = async (req: PayloadRequest, row: Row<'cases'>) => {
  const [own, workflow] = await Promise.all([
    findFields(req, 'workflowVersions', { id: { equals: toID(row.version) } }, ['definition']),
    findFields(req, 'workflows', { id: { equals: toID(row.workflow) } }, ['version']),
  ])
  return {
    dates: own?.definition.dates ?? [],
    newest: Math.max(workflow?.version ?? 0, row.versionNumber),
  }
}

/**
 * A case with its tasks, dates and what happened with it: all that its page shows, in as many
 * statements for one task as for thirty. What was asked and answered is read task by task.
 * @throws 401, 403, 404
 */
export const caseView = defineAction({
  name: 'caseView',
  does: 'A case as its page shows it: state, owner, dates with the days left, its tasks in order with who does them and what is late, and what happened with it',
  who: 'staff with client management, for the cases they may read',
  input: caseViewInput,
  output: view,
  run: async (req, input) => {
    const actor = requireBoard(req)
    const { id } = parseInput(caseViewInput, input)
    // guard: case-page-of-visible-cases
    const row = await visibleRow(req, 'cases', id)
    const [agencyID, client] = [toID(row?.agency), toID(row?.client)]
    const agency = agencyID === null ? null : await agencyOf(req, agencyID)
    if (!row || !agency || client === null) throw new PortalError('NOT_FOUND')
    noteForAudit({ client, subject: row.id })
    const mayChange = actor.superUser === 'installation' || sameID(actor.agency, agency.id)
    const today = dayIn(agency.timeZone, getContext(req.payload).options.clock())
    const tasks = await readCaseTasks(req, row.id)
    const owner = { name: row.ownerName, staff: row.owner }
    const opener = { name: row.openedByName, staff: row.openedBy }
    const closer = { name: row.closedByName, staff: row.closedBy }
    const [clients, holderOf, versions, timeline, workers] = await Promise.all([
      readableNames(req, 'clients', [client]),
      holdersOf(req, [owner, opener, closer, ...tasks.flatMap(heldOf)]),
      versionsOf(req, row),
      readTimeline(req, row, tasks),
      mayChange ? workersOf({ actor, agency, req, today }) : [],
    ])
    return {
      agency: agency.id,
      agencyName: agency.name,
      caseType: row.caseType ?? null,
      client,
      clientName: clients.get(String(client)) ?? '',
      closeReason: row.closeReason ?? null,
      closedAt: row.closedAt ?? null,
      closedByName: holderOf(closer).name,
      dates: tellDates(versions.dates, row, { locale: req.i18n.language, today }),
      heldAt: row.heldAt ?? null,
      id: row.id,
      mayChange,
      name: row.name,
      newestVersion: versions.newest,
      openedAt: row.openedAt,
      openedByName: holderOf(opener).name,
      owner: holderOf(owner).id,
      ownerName: holderOf(owner).name,
      private: row.private,
      state: row.state,
      tasks: tasks.map((task) => tellTask(task, { holderOf, today })),
      timeZone: knownZone(agency.timeZone),
      timeline,
      today,
      versionNumber: row.versionNumber,
      workers,
    }
  },
})
