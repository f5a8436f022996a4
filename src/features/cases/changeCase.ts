import type { PayloadRequest, Where } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import type { AuditAction } from '../../contract/auditEvents.js'
import type { Effect } from '../../contract/effects.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import type { OwnCase } from './ownCase.js'

type Change = {
  action: AuditAction
  data: Partial<Row<'cases'>>
  detail?: Record<string, boolean | null | number | string>
  effects: Effect[]
  where?: Where
}

/**
 * Changes a case that is as it was, once, with its event and with what follows from it.
 * @returns the case as the caller sees it afterwards
 * @throws PortalError CASE_CHANGED (409)
 */
export const changeCase = async (
  req: PayloadRequest,
  { agency, client, row }: OwnCase,
  { action, data, detail, effects, where }: Change,
): Promise<Row<'cases'>> => {
  const changed = await transition(req, {
    data,
    effects: [
      auditEffect(req, {
        action,
        agency: agency.id,
        client,
        subject: row.id,
        ...(detail ? { detail } : {}),
      }),
      ...effects,
    ],
    id: row.id,
    key: 'cases',
    where: { and: [{ state: { equals: row.state } }, ...(where ? [where] : [])] },
  })
  if (!changed) throw new PortalError('CASE_CHANGED')
  return (await visibleRow(req, 'cases', row.id)) ?? changed
}
