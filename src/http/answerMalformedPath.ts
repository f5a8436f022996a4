import type { AfterErrorHook } from 'payload'

import { getContext } from '../config/context.js'
import { pathBelowAPI } from '../config/pathBelowAPI.js'
import { ENDPOINT_ROOT } from '../core/slugs.js'
import { PortalError } from '../errors/PortalError.js'

/**
 * A path with broken percent-encoding names nothing (RFC 3986 §2.1). Payload finds out while it
 * looks for the endpoint, before any handler of ours, and answers 500; below our paths the answer
 * is 404.
 */
export const answerMalformedPath: AfterErrorHook = ({ collection, error, req }) => {
  // guard: malformed-path-answered
  if (!(error instanceof URIError)) return
  const { slugs } = getContext(req.payload)
  const ours = collection
    ? Object.values(slugs).includes(collection.slug)
    : pathBelowAPI(req)?.startsWith(`${ENDPOINT_ROOT}/`) === true
  if (!ours) return
  const { data, message, name, status } = new PortalError('NOT_FOUND')
  return { response: { errors: [{ data, message, name }] }, status }
}
