import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { audit } from '../../../audit/audit.js'
import { deleteRows, findRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { endSession } from '../../../identity/session.js'
import { forgetDevice, rememberedDevice } from '../../../identity/trustedDevice.js'
import { leadsAfterSignOut } from '../leadsAfterSignOut.js'

const signOutDeviceInput = z.object({ id: field.id.transform(String) })

/**
 * Forgets a remembered device of the client and ends the sessions started on it: the next sign-in
 * there needs a code.
 * @throws 401, 404
 */
export const signOutDevice = defineAction({
  name: 'signOutDevice',
  does: 'Forgets a device and ends its sessions; `next` is `sign-in` when this session ended with it',
  who: 'client',
  input: signOutDeviceInput,
  output: nextStep('sign-in', 'stay'),
  leadsTo: leadsAfterSignOut,
  run: async (req, input): Promise<{ next: 'sign-in' | 'stay' }> => {
    const { session } = requireClient(req)
    const { account } = session
    const { id } = parseInput(signOutDeviceInput, input)
    const own = { account: { equals: account.id } }
    // guard: own-device-alone
    const device = await findRow(req, 'portalTrustedDevices', {
      and: [{ id: { equals: id } }, own],
    })
    if (!device) throw new PortalError('NOT_FOUND')
    const here = (await rememberedDevice(req, account))?.id === id
    // The device first: a sign-in in progress looks for it again once its session is there.
    await deleteRows(req, 'portalTrustedDevices', { id: { equals: id } })
    // guard: device-signs-its-sessions-out
    await deleteRows(req, 'portalSessions', { and: [{ device: { equals: id } }, own] })
    await deleteRows(req, 'pushDevices', { and: [{ device: { equals: id } }, own] })
    if (here) await forgetDevice(req, account.id)
    await audit(req, { action: 'device.signed-out', client: session.clientID, subject: id })
    if (session.device !== id) return { next: 'stay' }
    await endSession(req)
    return { next: 'sign-in' }
  },
})
