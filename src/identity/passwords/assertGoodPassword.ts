import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { PortalError } from '../../errors/PortalError.js'
import { checkPassword } from './passwordPolicy.js'

/** @throws PortalError PASSWORD_TOO_SHORT or PASSWORD_COMMON (400) */
export const assertGoodPassword = async (
  req: PayloadRequest,
  password: string,
  email: string,
): Promise<void> => {
  const { minLength } = (await getSettings(req)).password
  const { productName } = getContext(req.payload).options
  const problem = await checkPassword(password, { email, minLength, productName })
  if (problem) throw new PortalError(problem, { field: 'password', values: { minimum: minLength } })
}
