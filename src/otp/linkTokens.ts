import type { Payload } from 'payload'

import { keyedHash } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'

/**
 * Token of an invitation link: 256 bits derived from the connection and its generation, so that the
 * mail can be made again without the token being stored anywhere. Resending raises the generation,
 * which ends older links.
 */
export const invitationToken = (
  payload: Payload,
  { generation, id }: Pick<Row<'portalConnections'>, 'generation' | 'id'>,
): string => keyedHash(payload, 'invitation', id, generation).toString('base64url')

/** Token of a password reset link, derived from its challenge. */
export const resetToken = (payload: Payload, { id }: Pick<Row<'portalChallenges'>, 'id'>): string =>
  keyedHash(payload, 'password-reset', id).toString('base64url')

/**
 * Tokens of the two links of a change of address, to confirm it and to take it back, derived from
 * its challenge.
 */
export const emailToken = (
  payload: Payload,
  step: 'confirm' | 'undo',
  { id }: Pick<Row<'portalChallenges'>, 'id'>,
): string => keyedHash(payload, 'email-change', step, id).toString('base64url')
