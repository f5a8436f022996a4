import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { PortalError } from '../../../errors/PortalError.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'
import { changeCredentials, isTaken, whoseAccount } from '../../connections/index.js'
import { changeToConfirm, effectsOfChange } from '../emailChange.js'
import { leadsAfterEmailLink } from '../leadsAfterEmailLink.js'

export const emailTokenInput = z.object({ token: field.token })

/**
 * Makes a change of address effective: the link proves that the new mailbox is there and read.
 * Account and connection move together, every session, device and code ends, both addresses are
 * told, and signing in follows.
 * @throws 429, 400 TOKEN_*
 */
export const confirmEmail = defineAction({
  name: 'confirmEmail',
  does: 'Uses the link that confirms a change of address',
  who: 'anyone',
  input: emailTokenInput,
  output: nextStep('sign-in'),
  leadsTo: leadsAfterEmailLink('confirm'),
  run: async (req, input): Promise<{ next: 'sign-in' }> => {
    await spend(req, ...requestsFromOutside(req, 'link'))
    const change = await changeToConfirm(req, parseInput(emailTokenInput, input).token)
    const { account, challenge, email } = change
    // Taken by somebody else since it was asked for.
    if (await isTaken(req, email, account)) throw new PortalError('TOKEN_INVALID')
    const changed = await changeCredentials(req, account, {
      data: { email },
      effects: [
        {
          account: account.id,
          door: 'own-page',
          email,
          key: `move:${challenge.id}`,
          kind: 'move-address',
        },
        ...effectsOfChange(req, {
          action: 'email.changed',
          change,
          mail: 'email-changed',
          moved: true,
          state: 'used',
          until: challenge.expiresAt,
          whose: await whoseAccount(req, account.id),
        }),
      ],
      // guard: only-newest-email-change
      where: { emailChallenge: { equals: challenge.id } },
    })
    if (!changed) throw new PortalError('TOKEN_USED')
    return { next: 'sign-in' }
  },
})
