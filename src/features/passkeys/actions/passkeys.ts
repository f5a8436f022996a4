import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { requireAccount } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { passkeysOf } from '../../../identity/passkeys/passkeys.js'

/** A passkey as its owner sees it. */
export type PasskeyItem = { addedAt: string; id: string; lastUsedAt: null | string; name: string }

const passkeysAnswer = answer('PortalPasskeys', {
  passkeys: z.array(
    answer('PortalPasskey', {
      addedAt: z.string(),
      id: uuid,
      lastUsedAt: z.string().nullable(),
      name: z.string(),
    }),
  ),
})

/** The passkeys of the account, oldest first; not their keys. @throws 401 */
export const passkeys = defineAction({
  name: 'passkeys',
  does: 'Passkeys of the account, by the names their owner gave them',
  who: 'client',
  input: z.object({}),
  output: passkeysAnswer,
  run: async (req) => {
    const rows = await passkeysOf(req, requireAccount(req).session.account.id)
    return {
      passkeys: rows.map(({ createdAt, id, lastUsedAt, name }) => ({
        addedAt: createdAt,
        id,
        lastUsedAt: lastUsedAt ?? null,
        name,
      })),
    }
  },
})
