import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireEnabled } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { typedPhone } from '../../../contact/typedPhone.js'
import type { Effect } from '../../../contract/effects.js'
import { toID, type ID } from '../../../core/ids.js'
import { hashPassword } from '../../../crypto/password.js'
import type { Row } from '../../../data/rows.js'
import { findRow, findRowByID, insertRow } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { everyProblem } from '../../../errors/everyProblem.js'
import { PortalError } from '../../../errors/PortalError.js'
import { readCookie } from '../../../identity/cookies.js'
import { assertGoodPassword } from '../../../identity/passwords/assertGoodPassword.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'
import { publish } from '../../../realtime/bus.js'
import { isLocked } from '../../records/index.js'
import { leadsAfterRegistration } from '../leadsAfterRegistration.js'
import { connectionOfToken } from './lookupInvitation.js'

export const registerInput = z.object({
  password: field.password,
  phone: field.optionalText(40),
  token: field.token,
})

const typedPassword = ({ password }: Readonly<Record<string, unknown>>): string =>
  typeof password === 'string' ? password : ''

/**
 * The account of an address; a new one has no password yet and cannot be used before the invitation
 * is won.
 */
const accountOf = async (req: PayloadRequest, email: string): Promise<Row<'portalAccounts'>> => {
  const where = { email: { equals: email } }
  const known = await findRow(req, 'portalAccounts', where)
  if (known) return known
  try {
    return await insertRow(req, 'portalAccounts', {
      credentialVersion: 0,
      email,
      id: randomUUID(),
      status: 'active',
    })
  } catch (error) {
    const other = await findRow(req, 'portalAccounts', where)
    if (other) return other
    throw error
  }
}

/** What was chosen on the page, else what the record says, else the browser's. */
const languageOf = async (req: PayloadRequest, client: ID): Promise<string> =>
  requestLocale(
    req,
    readCookie(req, 'language') ?? (await findRowByID(req, 'clients', client))?.preferredLanguage,
  )

type Won = {
  account: string
  connection: Row<'portalConnections'>
  language: string
  passwordHash: string
  phone: string | undefined
}

const effectsOf = (
  req: PayloadRequest,
  { account, connection, language, passwordHash, phone }: Won,
): Effect[] => {
  const client = toID(connection.client)
  return [
    {
      account,
      key: `activate:${connection.id}`,
      kind: 'activate-account',
      language,
      passwordHash,
    },
    // The link proved that the mailbox is the client's.
    ...(client === null
      ? []
      : [
          {
            client,
            door: 'registration' as const,
            email: connection.email,
            key: `contact:${connection.id}`,
            kind: 'keep-contact' as const,
            ...(phone ? { phone } : {}),
          },
        ]),
    auditEffect(req, {
      action: 'account.registered',
      actor: { id: account, kind: 'client' },
      agency: toID(connection.agency),
      client,
      subject: connection.id,
    }),
    {
      agency: toID(connection.agency),
      client,
      inbox: 'account-created',
      key: `account-created:${connection.id}`,
      kind: 'inbox',
      staff: toID(connection.invitedBy),
      subject: connection.id,
    },
  ]
}

/**
 * Accepts an invitation: sets the password and connects. Of two tries with one link exactly one
 * wins and sets its password. An address that had an account before gets the new password; its old
 * sessions and devices end. Signing in follows; this never does. A form goes on to the code at once.
 * @throws 429, 403 PORTAL_NOT_ENABLED, 400 TOKEN_*, PASSWORD_*
 */
export const register = defineAction({
  name: 'register',
  does: 'Accepts an invitation with a first password; signing in follows',
  who: 'anyone',
  input: registerInput,
  output: nextStep('sign-in'),
  status: 201,
  leadsTo: leadsAfterRegistration,
  run: async (req, input): Promise<{ next: 'sign-in' }> => {
    const { options } = getContext(req.payload)
    await spend(req, ...requestsFromOutside(req, 'link'))
    const { token } = parseInput(registerInput.pick({ token: true }), input)
    const connection = await connectionOfToken(req, token)
    // Invited in the moment in which the record was locked.
    // guard: no-registration-to-locked-record
    if (await isLocked(req, toID(connection.client) ?? '')) throw new PortalError('TOKEN_INVALID')
    const agency = toID(connection.agency)
    const client = toID(connection.client)
    if (agency === null || client === null) throw new PortalError('TOKEN_INVALID')
    await requireEnabled(req, agency)
    await everyProblem(
      () => void typedPhone(req, parseInput(registerInput, input).phone),
      () => assertGoodPassword(req, typedPassword(input), connection.email),
    )
    const { password, phone } = parseInput(registerInput, input)
    const number = typedPhone(req, phone)
    const passwordHash = await hashPassword(password, options.passwordCost)
    const language = await languageOf(req, client)
    const account = await accountOf(req, connection.email)
    // guard: registration-of-active-account
    if (account.status !== 'active') throw new PortalError('TOKEN_INVALID')
    options.failAt('before-state', req)
    const now = options.clock().toISOString()
    const changed = await transition(req, {
      data: {
        account: account.id,
        accountKey: account.id,
        connectedAt: now,
        status: 'connected',
      },
      effects: effectsOf(req, {
        account: account.id,
        connection,
        language,
        passwordHash,
        phone: number,
      }),
      id: connection.id,
      key: 'portalConnections',
      where: {
        and: [
          { status: { equals: 'invite-pending' } },
          { generation: { equals: connection.generation } },
          { expiresAt: { greater_than: now } },
        ],
      },
    })
    if (!changed) throw new PortalError('TOKEN_USED')
    publish(req, { agency, client, type: 'connection' })
    return { next: 'sign-in' }
  },
})
