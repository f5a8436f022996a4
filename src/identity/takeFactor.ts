import type { PayloadRequest } from 'payload'

import { auditEffect } from '../audit/audit.js'
import { getContext } from '../config/context.js'
import { transition } from '../effects/transition.js'
import { findRecoveryHash, isRecoveryCode } from '../otp/recoveryCodes.js'
import type { Row } from '../data/rows.js'
import { isActive, takeAppCode } from './authenticator.js'
import { factorMail } from './factorMail.js'

type Stored = Row<'portalAuthenticators'>

/**
 * Uses a recovery code up: of parallel tries one finds it. The mail about it is part of the same
 * statement.
 */
const takeRecoveryCode = async (
  req: PayloadRequest,
  app: Stored,
  code: string,
): Promise<null | Stored> => {
  const { passwordCost } = getContext(req.payload).options
  const hashes = app.recoveryHashes ?? []
  const used = await findRecoveryHash(hashes, code, passwordCost)
  if (used === undefined) return null
  const revision = app.revision + 1
  // guard: recovery-code-removed
  const recoveryHashes = hashes.filter((hash) => hash !== used)
  const taken = await transition(req, {
    data: { recoveryHashes, revision },
    effects: [
      auditEffect(req, {
        action: 'recovery-code.used',
        actor: { id: app.id, kind: 'client' },
        detail: { left: recoveryHashes.length },
      }),
      factorMail(app, 'recovery-code-used', revision),
    ],
    id: app.id,
    key: 'portalAuthenticators',
    // guard: recovery-code-used-once
    where: { revision: { equals: app.revision } },
  })
  return taken && { ...app, recoveryHashes, revision }
}

/**
 * Takes a code of the app or a recovery code, which both work once. Where there are passkeys alone,
 * a recovery code stands in for them.
 * @param row what the account has: see `SecondFactor`
 * @returns the row as it is then, or null for a wrong code.
 */
export const takeFactor = async (
  req: PayloadRequest,
  row: null | Stored,
  code: string,
): Promise<null | Stored> => {
  if (row && isRecoveryCode(code)) return takeRecoveryCode(req, row, code)
  return isActive(row) && (await takeAppCode(req, row, code)) ? row : null
}
