import type { PayloadRequest } from 'payload'

import { readCookie, setCookie } from '../identity/cookies.js'

/**
 * Whether this browser has copies of pages, which then have to go: its worker drops them with the
 * next page of somebody who is not signed in, scripts at once, and without either of them this
 * answer says so. The cookie that tells goes, too.
 */
export const forgetKept = (req: PayloadRequest): boolean => {
  const has = readCookie(req, 'kept') !== undefined
  if (has) setCookie(req, 'kept', '')
  return has
}
