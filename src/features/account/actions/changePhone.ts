import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { tellOfContact } from '../../../contact/tellOfContact.js'
import { typedPhone } from '../../../contact/typedPhone.js'
import { findFields } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { changeAccount, whoseAccount } from '../../connections/index.js'

export const changePhoneInput = z.object({ phone: field.optionalText(60) })

/**
 * Sets the telephone number of the client's profile, or takes it away where the field is empty. No
 * password: nobody signs in with it, and what it was before stays known to the agency, whose care team finds in the inbox that it changed.
 * @throws 429, 401, 404, 403, 400
 */
export const changePhone = defineAction({
  name: 'changePhone',
  does: 'Sets the telephone number in the client’s profile; an empty one takes it away',
  who: 'client',
  input: changePhoneInput,
  output: nextStep('done'),
  leadsTo: '/account?notice=phone-changed',
  run: async (req, input): Promise<{ next: 'done' }> => {
    const { client, session } = await requireConnected(req)
    const { account } = session
    const phone = typedPhone(req, parseInput(changePhoneInput, input).phone) ?? ''
    const before = await findFields(req, 'clients', { id: { equals: client } }, ['phone'])
    const whose = await whoseAccount(req, account.id)
    const key = randomUUID()
    const changed = await changeAccount(req, account, {
      data: {},
      effects: [
        auditEffect(req, { ...whose, action: 'phone.changed', subject: account.id }),
        { client, door: 'own-page', key, kind: 'keep-contact', phone },
        ...((before?.phone ?? '') === phone
          ? []
          : [tellOfContact({ agency: whose.agency, client, key })]),
      ],
    })
    if (!changed) throw new PortalError('SIGNED_OUT')
    return { next: 'done' }
  },
})
