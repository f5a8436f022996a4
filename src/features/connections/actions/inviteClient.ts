import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { requireCaseWork, type CaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import type { Effect } from '../../../contract/effects.js'
import { sameID } from '../../../core/ids.js'
import { findRow, insertRow } from '../../../data/store.js'
import { insertWithEffects } from '../../../effects/insertWithEffects.js'
import { PortalError } from '../../../errors/PortalError.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { budget } from '../../../limits/budgets.js'
import { refund, spend } from '../../../limits/rateLimit.js'
import { isLocked } from '../../records/index.js'
import { changesProfile, joinsCareTeam, turnedOffAccount } from '../accounts.js'
import { connectionOfEmail, invitationMails, openConnection } from '../connections.js'
import { invitationTerms } from '../invitationTerms.js'
import { portalStatusAnswer } from '../portalStatusAnswer.js'
import { statusOf } from './portalStatus.js'

const target = z.object({ id: field.id })
export const inviteClientInput = target.extend({
  email: field.email,
  attestation: field.attested,
  addToCareTeam: field.checked.optional(),
  updateProfile: field.checked.optional(),
})

/**
 * What an invitation does to the profile. An empty address is filled; another one is replaced only
 * when staff say so. Only the agency that owns the record changes it.
 * @throws PortalError FORBIDDEN (403) for staff of another agency who ask for it
 */
const profileEffects = (
  { actor, client }: CaseWork,
  { email, id, update }: { email: string; id: string; update: boolean },
): Effect[] => {
  const owns = changesProfile(actor, client)
  // guard: profile-changed-by-owning-agency
  if (!owns && update) throw new PortalError('FORBIDDEN')
  return owns
    ? [
        {
          client: client.id,
          door: 'invitation',
          email,
          key: `contact:invited:${id}`,
          kind: 'keep-contact',
          ...(update ? {} : { replaces: '' }),
          staff: actor.id,
        },
      ]
    : []
}

/**
 * Puts the sender on the client's care team, so that the client can write to them from the start.
 * @throws PortalError FORBIDDEN (403) for staff of another agency who ask for it
 */
const teamEffects = ({ actor, client }: CaseWork, id: string, asked: boolean): Effect[] => {
  if (!asked || (client.careTeam ?? []).some((member) => sameID(member, actor.id))) return []
  if (!joinsCareTeam(actor, client)) throw new PortalError('FORBIDDEN')
  return [{ client: client.id, key: `care-team:${id}`, kind: 'join-care-team', staff: actor.id }]
}

/** @throws PortalError 409 while the client or the address has an open connection. */
const assertFree = async (req: PayloadRequest, client: string, email: string): Promise<void> => {
  const open = await openConnection(req, client)
  if (open)
    throw new PortalError(open.status === 'connected' ? 'ALREADY_CONNECTED' : 'ALREADY_INVITED')
  if (await connectionOfEmail(req, email)) throw new PortalError('EMAIL_IN_USE', { field: 'email' })
}

/**
 * An account that staff turned off is not turned on by an invitation. Its own agency is told; to
 * others it is an address in use, and nothing about whose.
 * @throws PortalError ACCOUNT_DISABLED or EMAIL_IN_USE (409)
 */
const assertTurnedOn = async (
  req: PayloadRequest,
  { client, email }: { client: string; email: string },
): Promise<void> => {
  const account = await findRow(req, 'portalAccounts', { email: { equals: email } })
  if (account?.status !== 'disabled') return
  const former = await turnedOffAccount(req, client)
  throw former?.account.id === account.id
    ? new PortalError('ACCOUNT_DISABLED', { field: 'email' })
    : new PortalError('EMAIL_IN_USE', { field: 'email' })
}

/**
 * Invites a client by mail (seed "Account Management"). Staff confirm a statement; its wording and
 * time are kept on the connection. Two invitations at once cannot both win: unique keys decide.
 * @throws 401, 404, 403, 400 (address, attestation), 409 ALREADY_INVITED, ALREADY_CONNECTED,
 * EMAIL_IN_USE, ACCOUNT_DISABLED or RECORD_SEALED
 */
export const inviteClient = defineAction({
  name: 'inviteClient',
  does: 'Invites the client by mail; staff confirm whom they invite',
  who: 'staff with client management',
  input: inviteClientInput,
  output: portalStatusAnswer,
  status: 201,
  run: async (req, input) => {
    const work = await requireCaseWork(req, parseInput(target, input).id)
    const { actor, agency, client } = work
    // guard: no-invitation-to-locked-record
    if (await isLocked(req, client.id)) throw new PortalError('RECORD_SEALED')
    const { addToCareTeam, email, updateProfile } = parseInput(inviteClientInput, input)
    await assertFree(req, client.id, email)
    // guard: account-turned-on
    await assertTurnedOn(req, { client: client.id, email })

    const id = randomUUID()
    const team = teamEffects(work, id, addToCareTeam === true)
    const profile = profileEffects(work, { email, id, update: updateProfile === true })
    const { options } = getContext(req.payload)
    // guard: invitation-mails-per-address
    await spend(req, budget(req, 'addressMail', email))
    const terms = (await getSettings(req)).invitation
    const now = options.clock().toISOString()
    const invitation = invitationTerms(req, { generation: 1, id }, terms)
    const connection = await insertWithEffects(req, {
      audit: { action: 'client.invited', agency: agency.id, client: client.id },
      effects: [...profile, ...team, ...invitationMails(invitation, terms)],
      id,
      insert: (carried) =>
        insertRow(req, 'portalConnections', {
          ...invitation,
          ...carried,
          accountKey: `pending:${id}`,
          agency: agency.id,
          attestation: translatorFor(req, req.i18n.language)('legal.attestation', {
            agency: agency.name,
          }),
          attestedAt: now,
          client: client.id,
          email,
          emailKey: email,
          invitationText: agency.invitationText,
          invitedAt: now,
          invitedBy: actor.id,
          openKey: client.id,
          status: 'invite-pending',
        }).catch(async (error: unknown) => {
          await refund(req, budget(req, 'addressMail', email))
          // Somebody else was first by a moment: say so. Anything else is a fault.
          await assertFree(req, client.id, email)
          throw error
        }),
      key: 'portalConnections',
      tell: { agency: agency.id, client: client.id, type: 'connection' },
    })
    const filled = profile.length > 0 && (updateProfile === true || !client.email)
    const careTeam = team.length > 0 ? [...(client.careTeam ?? []), actor.id] : client.careTeam
    return statusOf(
      req,
      { ...client, ...(filled ? { email } : {}), ...(careTeam ? { careTeam } : {}) },
      connection,
    )
  },
})
