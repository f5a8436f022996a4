import type { PayloadRequest } from 'payload'

import { audit } from '../../audit/audit.js'
import type { AuditAction } from '../../contract/auditEvents.js'
import { PortalError } from '../../errors/PortalError.js'
import type { RefusedPasskey } from '../../identity/passkeys/takePasskey.js'

/**
 * Refuses a passkey: why is told to the audit trail and to nobody else, but that the password is to
 * come first.
 * @throws PortalError PASSKEY_REFUSED or PASSKEY_NEEDS_PASSWORD (401), always
 */
export const refusePasskey = async (
  req: PayloadRequest,
  action: AuditAction,
  { account, refused }: RefusedPasskey,
): Promise<never> => {
  await audit(req, {
    action,
    actor: { id: account?.id ?? null, kind: account ? 'client' : 'anonymous' },
    detail: { reason: refused },
    outcome: 'denied',
  })
  throw new PortalError(refused === 'new-password' ? 'PASSKEY_NEEDS_PASSWORD' : 'PASSKEY_REFUSED')
}
