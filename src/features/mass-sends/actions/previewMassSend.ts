import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { LEFT_OUT_REASONS } from '../../../core/status/massSend.js'
import { contentOf } from '../content.js'
import { leftOutOf } from '../leftOut.js'
import { massSendInput } from '../massSendInput.js'
import { requireSender, sendsFor } from '../massSendWork.js'
import { recipientsOf } from '../recipients.js'

/** As many as a page of a list holds. */
const PAGE = 25
const SHOWN = ['all', 'ready', 'left-out'] as const

export const previewMassSendInput = massSendInput.extend({
  page: z.preprocess((page) => page ?? undefined, field.wholeNumber(1).optional()),
  /** Everybody, those who get it, or those who do not. */
  show: z.enum(SHOWN).nullish(),
})

const reason = z.enum(LEFT_OUT_REASONS)

/**
 * Who would get a message or request and who would not, and why: what staff see before anything is
 * sent. Nothing is written.
 * @throws 429, 401, 403, 400
 */
export const previewMassSend = defineAction({
  name: 'previewMassSend',
  does: 'Who would get it and who would not, with the reason, 25 a page; sends nothing',
  who: 'staff with client management; super users of the installation name the `agency`',
  input: previewMassSendInput,
  output: answer('PortalMassSendPreview', {
    clients: z.array(
      z
        .object({
          id: z.string(),
          name: z.string(),
          /** Null for who gets it. */
          reason: reason.nullable(),
          uniqueIdentifier: z.string(),
        })
        .meta({ title: 'PortalMassSendClient' }),
    ),
    page: z.number(),
    pages: z.number(),
    ready: z.number(),
    reasons: z.array(
      z.object({ count: z.number(), reason }).meta({ title: 'PortalMassSendLeftOut' }),
    ),
    total: z.number(),
  }),
  run: async (req, input) => {
    const actor = requireSender(req)
    const { page: wantedPage = 1, show, ...wanted } = parseInput(previewMassSendInput, input)
    const agency = await sendsFor(req, actor, wanted.agency)
    const content = await contentOf(req, agency, wanted)
    const filter = wanted.recipients
    const { clients, strangers } = await recipientsOf({ agency: agency.id, filter, req })
    const reasonOf = await leftOutOf({ clients, content, req, sender: { actor, agency } })
    const rows = [
      ...clients.map((client) => ({
        id: client.id,
        name: client.fullName ?? client.uniqueIdentifier,
        reason: reasonOf(client),
        uniqueIdentifier: client.uniqueIdentifier,
      })),
      // Of somebody whom the sender does not see nothing is told
      ...strangers.map((id) => ({
        id,
        name: '',
        reason: 'no-access' as const,
        uniqueIdentifier: '',
      })),
    ]
    const ready = rows.filter((row) => row.reason === null).length
    const shown = rows.filter(
      (row) => !show || show === 'all' || (row.reason === null) === (show === 'ready'),
    )
    const pages = Math.max(1, Math.ceil(shown.length / PAGE))
    const page = Math.min(wantedPage, pages)
    noteForAudit({ agency: agency.id, detail: { ready, total: rows.length, type: wanted.type } })
    return {
      clients: shown.slice((page - 1) * PAGE, page * PAGE),
      page,
      pages,
      ready,
      reasons: LEFT_OUT_REASONS.flatMap((one) => {
        const count = rows.filter((row) => row.reason === one).length
        return count > 0 ? [{ count, reason: one }] : []
      }),
      total: rows.length,
    }
  },
})
