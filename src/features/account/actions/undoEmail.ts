import { nextStep } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { PortalError } from '../../../errors/PortalError.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'
import { changeCredentials, isTaken, whoseAccount } from '../../connections/index.js'
import { changeToUndo, effectsOfChange } from '../emailChange.js'
import { leadsAfterEmailLink } from '../leadsAfterEmailLink.js'
import { emailTokenInput } from './confirmEmail.js'

/**
 * Stops a change of address or takes it back, by the link that went to the old one. Whoever asked
 * for the change knew the password, so the password stops working too, with every session, device,
 * code and other link; a mail leads to a new one.
 * @throws 429, 400 TOKEN_*
 */
export const undoEmail = defineAction({
  name: 'undoEmail',
  does: 'Uses the link that stops or takes back a change of address',
  who: 'anyone',
  input: emailTokenInput,
  output: nextStep('forgot-password'),
  leadsTo: leadsAfterEmailLink('undo'),
  run: async (req, input): Promise<{ next: 'forgot-password' }> => {
    await spend(req, ...requestsFromOutside(req, 'link'))
    const change = await changeToUndo(req, parseInput(emailTokenInput, input).token)
    const { account, challenge, email, previousEmail } = change
    if (await isTaken(req, previousEmail, account)) throw new PortalError('TOKEN_INVALID')
    const changed = await changeCredentials(req, account, {
      // guard: undo-ends-password
      // Whoever had the account may have proven a number of theirs.
      data: { email: previousEmail, passwordHash: null, textNumber: null },
      effects: [
        {
          account: account.id,
          door: 'taken-back',
          email: previousEmail,
          key: `move-back:${challenge.id}`,
          kind: 'move-address',
          // What staff wrote into the profile since then stays
          replaces: email,
        },
        {
          account: account.id,
          except: challenge.id,
          key: `links:${challenge.id}`,
          // guard: undo-ends-all-links
          kind: 'forget-links',
        },
        ...effectsOfChange(req, {
          action: 'email.restored',
          change,
          mail: 'email-restored',
          moved: account.email !== previousEmail,
          state: 'undone',
          until: challenge.expiresAt,
          whose: await whoseAccount(req, account.id),
        }),
      ],
    })
    if (!changed) throw new PortalError('TOKEN_USED')
    return { next: 'forgot-password' }
  },
})
