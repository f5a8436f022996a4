import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { auditEffect } from '../../audit/audit.js'
import { toID } from '../../core/ids.js'
import type { PortalStatus } from '../../core/status/portalStatus.js'
import type { Row } from '../../data/rows.js'
import { publish } from '../../realtime/bus.js'
import {
  statusOf,
  changeCredentials,
  connectedAccount,
  requireAccountWork,
  turnedOffAccount,
  type clientTarget,
} from '../connections/index.js'

type Input = z.input<typeof clientTarget>
type Account = Row<'portalAccounts'>
type Work = {
  action: 'account.disabled' | 'account.enabled' | 'account.signed-out'
  /** What stands against it, as the account is. */
  assert?: (account: Account) => void
  data?: Partial<Account>
  /** Whether the account may be one whose connection has ended. */
  of?: 'connected' | 'former too'
}

/**
 * One act of staff on the account behind a client's connection; whatever it is, every session and
 * device of the account ends.
 */
export const manageAccount = async (
  req: PayloadRequest,
  input: Input,
  { action, assert, data = {}, of = 'connected' }: Work,
): Promise<PortalStatus> => {
  const work = await requireAccountWork(req, input)
  const former = of === 'former too' && !work.connection
  const { account, connection } =
    (former ? await turnedOffAccount(req, work.client.id) : null) ??
    (await connectedAccount(req, work))
  assert?.(account)
  const agency = toID(connection.agency)
  const changed = await changeCredentials(req, account, {
    data,
    effects: [auditEffect(req, { action, agency, client: work.client.id, subject: account.id })],
  })
  // Somebody else changed the account in this moment: as it is now, this may not be wanted any
  // more.
  if (!changed)
    return manageAccount(req, input, { action, data, of, ...(assert ? { assert } : {}) })
  publish(req, { agency: agency ?? '', client: work.client.id, type: 'connection' })
  return statusOf(req, work.client)
}
