import type { PayloadRequest } from 'payload'

import type { PortalErrorCode } from '../core/errorCodes.js'
import type { Effect } from '../contract/effects.js'
import type { Row } from '../data/rows.js'
import { transition } from '../effects/transition.js'
import { PortalError } from '../errors/PortalError.js'
import { factorMail, type FactorMail } from './factorMail.js'
import { renewSession } from './renewSession.js'
import type { PortalSession } from './session.js'

type Stored = Row<'portalAuthenticators'>

type Change = {
  data?: Partial<Stored>
  effects: readonly Effect[]
  mail: FactorMail
  /** Where somebody else was first. @default 'SETUP_EXPIRED' */
  refusal?: PortalErrorCode
}

/**
 * Changes what an account asks for besides the password, apps and passkeys alike: of parallel
 * changes one wins, its owner is told by mail, every other session, remembered device and sign-in in
 * progress ends, and this browser goes on under a new session.
 * @param row as it was when the change was decided: one that changed since refuses it
 * @throws PortalError of `refusal`
 */
export const changeFactors = async (
  req: PayloadRequest,
  { row, session }: { row: Stored; session: PortalSession },
  { data = {}, effects, mail, refusal = 'SETUP_EXPIRED' }: Change,
): Promise<void> => {
  const revision = row.revision + 1
  const changed = await transition(req, {
    data: { ...data, revision },
    effects: [
      ...effects,
      factorMail(row, mail, revision),
      // guard: new-factor-signs-out-others
      { account: session.account.id, key: `sign-out:${row.id}:${revision}`, kind: 'sign-out' },
    ],
    id: row.id,
    key: 'portalAuthenticators',
    where: { revision: { equals: row.revision } },
  })
  if (!changed) throw new PortalError(refusal)
  await renewSession(req, session)
}
