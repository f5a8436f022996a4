import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { getContext } from '../../../config/context.js'
import { listRows } from '../../../data/store.js'
import { rememberedDevice } from '../../../identity/trustedDevice.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { browserLabel } from '../browserLabel.js'

/** A remembered device as its owner sees it. */
export type DeviceItem = {
  addedAt: string
  current: boolean
  expiresAt: string
  id: string
  label: string
  lastUsedAt: string
}

const MAX = 50

const devicesAnswer = answer('PortalDevices', {
  devices: z.array(
    answer('PortalDevice', {
      addedAt: z.string(),
      current: z.boolean(),
      expiresAt: z.string(),
      id: uuid,
      label: z.string(),
      lastUsedAt: z.string(),
    }),
  ),
})

/**
 * Browsers that the client chose to remember: they skip the code, and each can be signed out.
 * @throws 401
 */
export const devices = defineAction({
  name: 'devices',
  does: 'Remembered devices of the account',
  who: 'client',
  input: z.object({}),
  output: devicesAnswer,
  run: async (req) => {
    const { account } = requireClient(req).session
    const t = translatorFor(req, requestLocale(req, account.preferredLanguage))
    const now = getContext(req.payload).options.clock().toISOString()
    const [rows, current] = await Promise.all([
      listRows(
        req,
        'portalTrustedDevices',
        {
          and: [
            { account: { equals: account.id } },
            { credentialVersion: { equals: account.credentialVersion } },
            { expiresAt: { greater_than: now } },
          ],
        },
        { limit: MAX, sort: '-lastUsedAt' },
      ),
      rememberedDevice(req, account),
    ])
    return {
      devices: rows.map((row) => ({
        addedAt: row.createdAt,
        current: row.id === current?.id,
        expiresAt: row.expiresAt,
        id: row.id,
        label: browserLabel(row, t),
        lastUsedAt: row.lastUsedAt,
      })),
    }
  },
})
