import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { keyUse } from '../../../crypto/reseal.js'
import { PortalError } from '../../../errors/PortalError.js'

const encryptionAnswer = answer('PortalEncryptionStatus', {
  keys: z.array(
    answer('PortalEncryptionKey', {
      id: z.string(),
      rows: z.number().int(),
      seals: z.boolean(),
    }),
  ),
  remaining: z.number().int(),
  unknown: z.number().int(),
})

/** How far a change of encryption keys is, for super users of the installation. @throws 401, 403 */
export const encryptionStatus = defineAction({
  name: 'encryptionStatus',
  does: 'How many rows are under which encryption key',
  who: 'super user of the installation',
  input: z.object({}),
  output: encryptionAnswer,
  run: async (req) => {
    if (requireStaff(req).superUser !== 'installation') throw new PortalError('FORBIDDEN')
    const { keys, unknown } = await keyUse(req)
    const remaining = keys.reduce((sum, { rows, seals }) => (seals ? sum : sum + rows), 0)
    return { keys, remaining, unknown }
  },
})
