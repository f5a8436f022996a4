import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { isoIn, MINUTE } from '../../../core/clock.js'
import { toID } from '../../../core/ids.js'
import { insertRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { inPersonCode, inPersonKey } from '../../../otp/inPersonCode.js'
import {
  changeAccount,
  clientTarget,
  connectedAccount,
  isTaken,
  requireAccountWork,
} from '../../connections/index.js'

export const startRecoveryInput = clientTarget.extend({
  // guard: recovery-needs-attestation
  attestation: field.attested,
  email: z
    .union([z.literal(''), field.email])
    .nullish()
    .transform((email) => email || undefined),
  removeApp: field.checked.optional(),
})

const recoveryAnswer = answer('PortalRecovery', {
  code: z.string(),
  email: z.string(),
  expiresAt: z.string(),
})

/**
 * Lets a client back in who cannot open their mail: staff who have checked the person's identity
 * face to face get a one-time code for the client to type on the page `/recover`, with a new
 * password that only the client knows (NIST SP 800-63B-4 §4.2.2.3, ASVS 5.0 6.4.6). A lost mailbox
 * is replaced and a lost authenticator app removed in the same step. A new code ends the older one.
 * @throws 401, 404, 403, 400 (attestation, address), 409 NOT_CONNECTED, ACCOUNT_DISABLED or
 * EMAIL_IN_USE
 */
export const startRecovery = defineAction({
  name: 'startRecovery',
  does: 'A recovery code for a client whose identity was checked in person, told this once; `email` replaces a lost mailbox, `removeApp` takes a lost app away',
  who: 'staff with client management of the agency that holds the connection',
  input: startRecoveryInput,
  output: recoveryAnswer,
  status: 201,
  run: async (req, input) => {
    const work = await requireAccountWork(req, input)
    const { email: wanted, removeApp = false } = parseInput(startRecoveryInput, input)
    const { account, connection } = await connectedAccount(req, work)
    if (account.status !== 'active') throw new PortalError('ACCOUNT_DISABLED')
    const email = wanted ?? account.email
    if (await isTaken(req, email, account))
      throw new PortalError('EMAIL_IN_USE', { field: 'email' })
    const { clock, recovery } = getContext(req.payload).options
    const id = randomUUID()
    const code = inPersonCode(req.payload, { id })
    const expiresAt = isoIn(clock(), recovery.expiresInMinutes * MINUTE)
    await insertRow(req, 'portalChallenges', {
      account: account.id,
      attempts: 0,
      credentialVersion: account.credentialVersion,
      email,
      expiresAt,
      id,
      previousEmail: account.email,
      purpose: 'recovery',
      removesApp: removeApp,
      sends: 1,
      state: 'pending',
      tokenHash: inPersonKey(req.payload, code),
    })
    const changed = await changeAccount(req, account, {
      data: { recoveryChallenge: id },
      effects: [
        auditEffect(req, {
          action: 'recovery.started',
          agency: toID(connection.agency),
          client: work.client.id,
          detail: { addressChanged: email !== account.email, appRemoved: removeApp },
          subject: id,
        }),
      ],
    })
    if (!changed) throw new PortalError('NOT_CONNECTED')
    return { code, email, expiresAt }
  },
})
