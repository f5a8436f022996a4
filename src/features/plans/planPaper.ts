import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { parseInput } from '../../actions/input.js'
import * as field from '../../actions/schemas.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { createFormats } from '../../core/format.js'
import { toID } from '../../core/ids.js'
import { ANSWER_HEADERS } from '../../core/securityHeaders.js'
import { agencyOf } from '../../data/agencyOf.js'
import { visibleRow, visibleRows } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { translatorFor } from '../../language/translatorFor.js'
import { releasePDF } from '../releases/index.js'
import { planTarget } from './planWork.js'
import { factsOfVersion } from './planFacts.js'

export type PlanFile = { bytes: Uint8Array<ArrayBuffer>; fileName: string }

export const planFileInput = planTarget.extend({
  /** Which version; the last one, unless another is said. */
  version: z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    field.wholeNumber(1, 100_000).optional(),
  ),
})

export const asPDF = ({ bytes, fileName }: PlanFile): Response =>
  new Response(bytes, {
    headers: {
      ...ANSWER_HEADERS,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Type': 'application/pdf',
    },
  })

/**
 * A version of a plan on paper, in the plan's own language: its lines as the page shows them, who
 * signed it and the hash of its text. Read as the person behind `req` may see it.
 * @throws 404 for a plan or version that is not there, or not for them
 */
export const planPaper = async (
  req: PayloadRequest,
  input: z.input<typeof planFileInput>,
): Promise<PlanFile> => {
  const { id, version: wanted } = parseInput(planFileInput, input)
  const plan = await visibleRow(req, 'housingPlans', id)
  if (!plan) throw new PortalError('NOT_FOUND')
  noteForAudit({ agency: toID(plan.agency), client: toID(plan.client), subject: plan.id })
  const number = wanted ?? plan.version
  const [version] = await visibleRows(
    req,
    'housingPlanVersions',
    { and: [{ plan: { equals: plan.id } }, { version: { equals: number } }] },
    { limit: 1 },
  )
  if (!version) throw new PortalError('NOT_FOUND')
  const agencyID = toID(plan.agency)
  const agency = agencyID === null ? null : await agencyOf(req, agencyID)
  const { language: locale } = version
  const t = translatorFor(req, locale)
  const format = createFormats({ locale, timeZone: agency?.timeZone ?? undefined })
  const [title, ...lines] = version.lines
  const bytes = await releasePDF({
    at: new Date(version.madeAt),
    facts: factsOfVersion(version, { format, t }),
    lettersMissing: t('client.releaseLettersMissing'),
    locale,
    page: (page, of) => t('client.releasePage', { number: page, of }),
    signature: null,
    signatureLabel: '',
    text: lines
      .map(({ kind, text }) => (kind === 'heading' || kind === 'goal' ? `\n${text}` : text))
      .join('\n'),
    title: title?.text ?? version.name,
  })
  return { bytes: new Uint8Array(bytes), fileName: `plan-version-${String(number)}.pdf` }
}
