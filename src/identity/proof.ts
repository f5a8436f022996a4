import { getContext } from '../config/context.js'
import { MINUTE } from '../core/clock.js'
import type { Source } from '../core/source.js'
import { changeRow } from '../data/store.js'
import type { PortalSession } from './session.js'

/**
 * How long a password that was typed speaks for who is at the keyboard: long enough to read what is
 * to be signed.
 */
const PROOF_LASTS = 10 * MINUTE

/**
 * For how many milliseconds more a proof counts; none when it was given too long ago, or in a time
 * still to come.
 */
const countsFor = (at: null | string, now: Date): number => {
  const age = now.getTime() - Date.parse(at ?? '')
  return age >= 0 ? Math.max(0, PROOF_LASTS - age) : 0
}

/** For how many milliseconds more the password of this session counts. */
export const provenFor = ({ provenAt }: Pick<PortalSession, 'provenAt'>, now: Date): number =>
  countsFor(provenAt, now)

/** Whether a passkey that was used in this session speaks for its owner still. */
export const passkeyCounts = (
  { passkeyAt }: Pick<PortalSession, 'passkeyAt'>,
  now: Date,
): boolean => countsFor(passkeyAt, now) > 0

/** Whether a proof of that time lasts long enough for a form that is opened now. */
export const lastsStill = (at: null | string, now: Date): boolean =>
  countsFor(at, now) >= PROOF_LASTS / 2

/**
 * Whether a form asks for the password: before the time is up, so that who still reads does not
 * come back to a form once more.
 */
export const asksPassword = (session: Pick<PortalSession, 'provenAt'>, now: Date): boolean =>
  !lastsStill(session.provenAt, now)

/** The person behind a session has just given the password. */
export const noteProof = async (source: Source, { id }: PortalSession): Promise<void> => {
  const provenAt = getContext(source.payload).options.clock().toISOString()
  await changeRow(source, 'portalSessions', { id: { equals: id } }, { provenAt })
}

/** The person behind a session has just used a passkey of the account. */
export const notePasskey = async (source: Source, { id }: PortalSession): Promise<void> => {
  const passkeyAt = getContext(source.payload).options.clock().toISOString()
  await changeRow(source, 'portalSessions', { id: { equals: id } }, { passkeyAt })
}
