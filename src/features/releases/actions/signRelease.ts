import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { getContext } from '../../../config/context.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import type { ID } from '../../../core/ids.js'
import { createRow } from '../../../data/createRow.js'
import type { Row } from '../../../data/rows.js'
import { findRowByID, listRows } from '../../../data/store.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { PortalError } from '../../../errors/PortalError.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { tellTeam } from '../notices.js'
import { confirmSigner, signatureInput, signedRelease } from '../signed.js'
import { standingRelease } from '../standing.js'

/**
 * The id of the next release of a client, made of the last one's: of two clicks or two tabs one is
 * first, and the other finds its row there.
 */
const nextID = async (req: PayloadRequest, client: ID): Promise<string> => {
  const [last] = await listRows(
    req,
    'releasesOfInformation',
    { client: { equals: client } },
    { limit: 1, select: { startDate: true }, sort: '-createdAt' },
  )
  const hex = createHash('sha256')
    .update(`release:${client}:${last?.id ?? ''}`)
    .digest('hex')
  // The form of a random id (RFC 9562 5.8, version 8: made of whatever one likes)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * A client signs a release, or renews one, without being asked: "No" at any time, "Yes" while none is
 * active or the active one ends within the renewal window. It is of the agency that keeps the record.
 * @throws 429, 401, 404, 403, 400, 409 RELEASE_ACTIVE, ROI_TEXT_CHANGED
 */
export const signRelease = defineAction({
  name: 'signRelease',
  does: 'Signs or renews a release of information unasked; “Yes” only while none is active, or the active one ends within the renewal window',
  who: 'client',
  input: signatureInput,
  output: rowOf('releasesOfInformation'),
  status: 201,
  leadsTo: '/privacy?notice=signed',
  run: async (req, input): Promise<Row<'releasesOfInformation'>> => {
    const { id: account, session } = requireClient(req)
    await spend(req, budget(req, 'upload', account))
    const { client, recordAgency: agency } = await requireConnected(req)
    noteForAudit({ client })
    // guard: unasked-signing-confirmed
    await confirmSigner(req, input)
    if (input.permission === 'yes' && (await standingRelease(req, { agency, client })))
      throw new PortalError('RELEASE_ACTIVE')
    const now = getContext(req.payload).options.clock().toISOString()
    const locale = requestLocale(req, session.account.preferredLanguage)
    const data = await signedRelease(input, { agency, locale, now, req })
    const id = await nextID(req, client)
    try {
      return await insertWithEffects(req, {
        audit: {
          action: 'release.signed',
          agency,
          client,
          detail: { permission: input.permission },
        },
        effects: [
          { key: `heed-release:${id}:${now}`, kind: 'heed-release', release: id },
          tellTeam({ agency, at: now, client, kind: 'release-signed', release: id }),
        ],
        id,
        insert: (carried) =>
          createRow(req, 'releasesOfInformation', { ...data, ...carried, agency, client }),
        key: 'releasesOfInformation',
        tell: { agency, client, type: 'record' },
      })
    } catch (error) {
      const first = await findRowByID(req, 'releasesOfInformation', id)
      if (first && first.signedAt !== now) throw new PortalError('RELEASE_ACTIVE')
      throw error
    }
  },
})
