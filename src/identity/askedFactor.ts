import { getContext } from '../config/context.js'
import type { RequestSource } from '../core/source.js'
import { lastsStill } from './proof.js'
import { secondFactor } from './secondFactor.js'
import type { PortalSession } from './session.js'

/** What a form asks of the owner besides the password. */
export type AskedFactor = { app: boolean; passkey: boolean }

/** The same for a form of this session; null where nothing more is asked. */
export const askedFactor = async (
  source: RequestSource,
  session: Pick<PortalSession, 'account' | 'passkeyAt'>,
): Promise<AskedFactor | null> => {
  const factor = await secondFactor(source, session.account.id)
  if (!factor) return null
  const now = getContext(source.payload).options.clock()
  if (factor.passkeys > 0 && lastsStill(session.passkeyAt, now)) return null
  return { app: factor.app, passkey: factor.passkeys > 0 }
}
