import { z } from 'zod'

import { stream } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { createFormats } from '../../../core/format.js'
import { fullNameOf } from '../../../core/fullName.js'
import { toID } from '../../../core/ids.js'
import { ANSWER_HEADERS } from '../../../core/securityHeaders.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { findRowByID, visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { releasePDF } from '../../releases/index.js'
import { toldTask } from '../toldTask.js'

type TaskFile = { bytes: Uint8Array<ArrayBuffer>; fileName: string }

const asFile = ({ bytes, fileName }: TaskFile): Response =>
  new Response(bytes, {
    headers: {
      ...ANSWER_HEADERS,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Type': 'application/pdf',
    },
  })

const taskAnswersFileInput = z.object({ id: field.id })

/**
 * The answers to a task as a PDF in the reader's language: whose they are, of which case, when they
 * were sent, and each question as it was asked with its answer.
 * @throws 429, 401, 404 where there are no answers, 403
 */
export const taskAnswersFile = defineAction({
  name: 'taskAnswersFile',
  does: 'The answers to a task as a PDF, with the questions as they were asked; a file, so no query',
  who: 'staff with client management who see the task',
  input: taskAnswersFileInput,
  output: stream<TaskFile>(),
  http: { respond: asFile },
  run: async (req, input) => {
    const actor = requireStaff(req)
    requirePermission(req, actor, 'client-management')
    const task = await visibleRow(req, 'caseTasks', parseInput(taskAnswersFileInput, input).id)
    const [agencyID, clientID, caseID] = [task?.agency, task?.client, task?.case].map(toID)
    if (!task?.submittedAt || !agencyID || !clientID || !caseID) throw new PortalError('NOT_FOUND')
    noteForAudit({ client: clientID, subject: task.id })
    const locale = req.i18n.language
    const t = translatorFor(req, locale)
    const [agency, client, ofCase, told] = await Promise.all([
      agencyOf(req, agencyID),
      findRowByID(req, 'clients', clientID),
      findRowByID(req, 'cases', String(caseID)),
      toldTask(req, task, locale),
    ])
    const format = createFormats({ locale, timeZone: agency?.timeZone ?? undefined })
    const bytes = await releasePDF({
      at: new Date(task.submittedAt),
      facts: [
        { label: t('client.taskFileAgency'), value: agency?.name ?? '' },
        { label: t('client.taskFileClient'), value: (client && fullNameOf(client)) ?? '' },
        { label: t('client.taskFileCase'), value: ofCase?.name ?? '' },
        {
          label: t(task.submittedBy === 'staff' ? 'client.taskFileByStaff' : 'client.taskFileSent'),
          value: `${format.on(task.submittedAt)}, ${format.time(task.submittedAt)}`,
        },
      ],
      lettersMissing: t('client.releaseLettersMissing'),
      locale,
      page: (number, of) => t('client.releasePage', { number, of }),
      signature: null,
      signatureLabel: '',
      text: [
        ...told.answers
          .filter(({ change }) => change !== 'gone')
          .map(({ label, value }) => `${label}\n${value}`),
        ...told.scores.map(({ band, label, points, text }) =>
          [`${label}: ${points}${band ? ` – ${band}` : ''}`, text].filter(Boolean).join('\n'),
        ),
      ].join('\n\n'),
      title: task.name,
    })
    return {
      bytes: new Uint8Array(bytes),
      fileName: `answers-${task.submittedAt.slice(0, 10)}.pdf`,
    }
  },
})
