import type { Payload } from 'payload'

import { getContext } from './context.js'
import { hostSlash } from './hostSlash.js'

const DEVELOPMENT_ORIGIN = 'http://localhost:3000'

/**
 * Origin of every link that leaves the server, without a trailing slash: option `publicURL`, else
 * the host's `serverURL`, else localhost in development. Never taken from a request's Host header.
 */
export const publicURL = (payload: Payload): string => {
  // guard: links-lead-to-portal
  const configured = getContext(payload).options.publicURL ?? payload.config.serverURL
  return (configured || DEVELOPMENT_ORIGIN).replace(/\/+$/, '')
}

export const isSecureOrigin = (payload: Payload): boolean =>
  publicURL(payload).startsWith('https://')

/** Absolute link to a portal page, for mails. */
export const portalLink = (payload: Payload, path: string): string =>
  `${publicURL(payload)}${hostSlash(`${getContext(payload).options.portalPath}${path}`)}`
