import { portalActions } from 'payload-client-portal'

import type { SeedConnection } from '../types.js'
import type { Life, Scene } from './life.js'

const INVITATION_HOURS = 14 * 24

const invitedAt = ({ world }: Life, { expiresInHours, invited }: SeedConnection): string =>
  expiresInHours === undefined
    ? world.calendar.at(invited, 15)
    : world.calendar.hours(expiresInHours - INVITATION_HOURS)

/** How a connection or an invitation ends: by an action, or as staff look at one that is over. */
const end = async (
  { by, client }: Life,
  { by: staff }: SeedConnection,
  { note, reason }: NonNullable<SeedConnection['ended']>,
): Promise<unknown> => {
  const [id, req] = [String(client.id), await by(staff)]
  if (reason === 'canceled') return portalActions.cancelInvite(req, { id })
  if (reason === 'expired') return portalActions.portalStatus(req, { id })
  return portalActions.disconnectClient(req, { id, note, reason })
}

const scenesOf = (life: Life, connection: SeedConnection): Scene[] => {
  const { by, client, home, seed, world } = life
  const { at, hours } = world.calendar
  const { connected, disabled, elsewhere, ended } = connection
  const email = connection.email ?? seed.email ?? ''
  const invite = async () =>
    portalActions.inviteClient(await by(connection.by), {
      attestation: true,
      email,
      id: String(client.id),
      updateProfile: seed.emailBefore !== undefined && email === seed.email,
    })
  // As the record has it, unless it brings a new one
  const phone = (seed.phoneBefore?.by ? seed.phoneBefore.phone : seed.phone) ?? ''
  const accept = async (): Promise<void> => {
    await home.register(email, phone)
    await home.signedIn()
  }
  const disable = async () =>
    portalActions.disableAccount(await by(connection.by), { id: String(client.id) })
  return [
    { at: invitedAt(life, connection), play: invite },
    ...(connected === undefined ? [] : [{ at: at(connected, 15.5), play: accept }]),
    ...(ended ? [{ at: at(ended.at, 21), play: () => end(life, connection, ended) }] : []),
    ...(disabled === undefined ? [] : [{ at: at(disabled, 21), play: disable }]),
    ...(elsewhere
      ? [at(-2, 18), hours(-0.2)].map((when) => ({ at: when, play: home.signInOnComputer }))
      : []),
  ]
}

/** Invitations, and what became of each. */
export const connectionScenes = (life: Life): Scene[] =>
  (life.seed.connections ?? []).flatMap((connection) => scenesOf(life, connection))
