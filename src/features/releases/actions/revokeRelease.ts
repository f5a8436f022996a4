import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { requireClient, requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { visibleRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { publish } from '../../../realtime/bus.js'
import { tellTeam } from '../notices.js'
import { isRevocable, ownerOf, todayOf } from '../standing.js'

export const revokeReleaseInput = z.object({ id: field.id })

/**
 * A client takes a "Yes" back, and with it what they had said before it: from this moment nothing
 * more is shared because of it, and staff of its agency find that in their inbox. No reason and no
 * password is asked for: to stop is as easy as to begin (42 CFR 2.31(a)(6), 45 CFR 164.508(b)(5):
 * at any time).
 * @throws 429, 401, 404, 403, 409 RELEASE_NOT_ACTIVE
 */
export const revokeRelease = defineAction({
  name: 'revokeRelease',
  does: 'Takes a release of information back: sharing because of it, and of what was said before it, ends at once',
  who: 'the client',
  input: revokeReleaseInput,
  output: rowOf('releasesOfInformation'),
  leadsTo: '/privacy?notice=taken-back',
  run: async (req, input) => {
    const { id: account } = requireClient(req)
    await spend(req, budget(req, 'upload', account))
    const { client } = await requireConnected(req)
    noteForAudit({ client })
    const { id } = parseInput(revokeReleaseInput, input)
    const row = await visibleRow(req, 'releasesOfInformation', id)
    const owner = row && ownerOf(row)
    if (!row || !owner) throw new PortalError('NOT_FOUND')
    const today = await todayOf(req, owner.agency)
    if (!isRevocable(row, today)) throw new PortalError('RELEASE_NOT_ACTIVE')
    const revokedAt = getContext(req.payload).options.clock().toISOString()
    const revoked = await transition(req, {
      data: { revokedAt, updatedAt: revokedAt },
      effects: [
        // guard: revocation-heeded-at-once
        { key: `heed-release:${row.id}:${revokedAt}`, kind: 'heed-release', release: row.id },
        auditEffect(req, { ...owner, action: 'release.revoked', subject: row.id }),
        tellTeam({ ...owner, at: revokedAt, kind: 'release-revoked', release: row.id }),
      ],
      id: row.id,
      key: 'releasesOfInformation',
      where: { and: [{ permission: { equals: 'yes' } }, { revokedAt: { exists: false } }] },
    })
    if (!revoked) throw new PortalError('RELEASE_NOT_ACTIVE')
    publish(req, { ...owner, type: 'record' })
    return { ...row, revokedAt, updatedAt: revokedAt }
  },
})
