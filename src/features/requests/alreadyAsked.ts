import type { PayloadRequest, Where } from 'payload'

import type { CaseWork } from '../../actions/caller.js'
import { getContext } from '../../config/context.js'
import { createFormats } from '../../core/format.js'
import { sameID, toID } from '../../core/ids.js'
import type { RequestType } from '../../core/status/request.js'
import { agencyOf } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { visibleRows } from '../../data/store.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import type { FieldProblem } from '../../errors/fieldProblem.js'
import { translatorFor } from '../../language/translatorFor.js'
import { listStaff, nameOf } from '../care-team/index.js'
import type { Described } from './describeRequest.js'

export type Wanted = { described: Described; type: RequestType }

/** More than a client ever has open. */
const MOST = 500

/** Do both ask for the same? Documents go by the name they are asked for under. */
export const isSame = (pending: Row<'portalRequests'>, { described, type }: Wanted): boolean => {
  if (pending.type !== type) return false
  if (type === 'assessment') return sameID(pending.assessment, described.assessment)
  if (type !== 'document') return true
  return sameID(pending.category, described.category) && pending.name === described.name
}

/** Who asked, as staff know them; of another agency it is the agency that asked. */
const whoAsked = async (
  req: PayloadRequest,
  { agency: own }: CaseWork,
  { agency: of, requestedBy, requestedByName }: Row<'portalRequests'>,
): Promise<string> => {
  const agency = toID(of)
  const staff = toID(requestedBy)
  if (sameID(agency, own.id)) {
    if (requestedByName) return requestedByName
    const [user] = staff === null ? [] : await listStaff(req, [staff])
    const name = user ? nameOf(getContext(req.payload).options, user) : null
    if (name) return name
  }
  return (agency === null ? null : await agencyOf(req, agency))?.name ?? ''
}

/**
 * Refuses to ask for what the client was asked for and has not answered, as far as the staff user
 * sees it: a private request of another agency is not told.
 * @throws PortalError ALREADY_ASKED (409), naming each of several
 */
export const refuseAsked = async (
  req: PayloadRequest,
  { wanted, work }: { wanted: readonly Wanted[]; work: CaseWork },
): Promise<void> => {
  const { agency, client } = work
  const types = [...new Set(wanted.map(({ type }) => type))]
  const where: Where = {
    and: [
      { client: { equals: client.id } },
      { status: { equals: 'pending' } },
      { type: { in: types } },
    ],
  }
  const pending = await visibleRows(req, 'portalRequests', where, {
    limit: MOST,
    sort: '-requestedAt',
  })
  const locale = req.i18n.language
  const t = translatorFor(req, locale)
  const format = createFormats({ locale, timeZone: agency.timeZone ?? undefined })
  const problems: FieldProblem[] = []
  for (const [index, one] of wanted.entries()) {
    const before = pending.find((row) => isSame(row, one))
    if (!before) continue
    const name =
      one.type === 'location' || one.type === 'roi'
        ? t(`fields.choice_${one.type}`)
        : one.described.name
    problems.push({
      code: 'ALREADY_ASKED',
      field: wanted.length > 1 ? `documents.${index}` : 'type',
      values: {
        client: client.preferredName || client.firstName || t('fields.collection_clients'),
        date: format.on(before.requestedAt),
        name,
        staff: await whoAsked(req, work, before),
      },
    })
  }
  refuseProblems(problems)
}
