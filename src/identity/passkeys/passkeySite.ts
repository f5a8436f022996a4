import type { Payload } from 'payload'

import { getContext } from '../../config/context.js'
import { publicURL } from '../../config/publicURL.js'

/** For which site passkeys are made and used: WebAuthn's relying party. */
export type PasskeySite = { id: string; name: string; origin: string }

/** Browsers make passkeys for names alone; that it is https they see to themselves. */
const isNamed = ({ hostname }: URL): boolean => /[a-z]/.test(hostname) && !hostname.startsWith('[')

/**
 * The site of the portal's passkeys, by its public address and never by a Host header; null where
 * no browser would make one (an IP address).
 */
export const passkeySite = (payload: Payload): null | PasskeySite => {
  const url = new URL(publicURL(payload))
  if (!isNamed(url)) return null
  return {
    id: url.hostname,
    name: getContext(payload).options.productName,
    origin: url.origin,
  }
}

/** Whether new passkeys are made and the first page of signing in offers them. */
export const offersPasskeys = (payload: Payload): boolean =>
  getContext(payload).options.passkeys && passkeySite(payload) !== null
