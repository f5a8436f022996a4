import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { hostSlash } from '../config/hostSlash.js'
import { ownPath } from '../core/ownPath.js'
import { ANSWER_HEADERS } from '../core/securityHeaders.js'
import type { RequestSource } from '../core/source.js'
import type { PortalError } from '../errors/PortalError.js'
import type { Reader } from '../translations/translate.js'
import type { Fields } from './readBody.js'

/** Every answer of the portal is somebody's own: nothing may keep, run or frame it. */
const headers = ANSWER_HEADERS

export const answerJSON = (body: unknown, status = 200): Response =>
  Response.json(body, { headers, status })

/** An error in Payload's shape. */
export const answerError = (error: PortalError, reader: Reader): Response =>
  Response.json(
    {
      errors: [
        { data: error.dataFor(reader), message: error.messageFor(reader), name: error.name },
      ],
    },
    {
      headers: {
        ...headers,
        ...(error.retryAfter === undefined ? {} : { 'Retry-After': String(error.retryAfter) }),
      },
      status: error.status,
    },
  )

/**
 * Leads a browser on with GET (303), which also keeps Back and Reload from sending a form again.
 */
export const leadTo = (location: string, retryAfter?: number): Response =>
  new Response(null, {
    headers: {
      ...headers,
      Location: hostSlash(location),
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
    status: 303,
  })

/** Adds parameters to a path of ours. */
export const withParams = (
  path: string,
  params: Readonly<Record<string, null | string | undefined>>,
): string => {
  const url = new URL(path, 'http://portal.invalid')
  for (const [name, value] of Object.entries(params)) if (value) url.searchParams.set(name, value)
  return `${url.pathname}${url.search}`
}

/**
 * The page of the portal that a request comes from, as far as the browser tells: where the form
 * stood, for uploads that broke off before their `_back` was read. Only a path of ours counts.
 */
export const refererPath = ({ headers, payload }: RequestSource): string | undefined => {
  const referer = headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return undefined
  const { pathname, search } = new URL(referer)
  return ownPath(`${pathname}${search}`, getContext(payload).options.portalPath)
}

/**
 * Where the person was going before signing in, below the portal's path; empty where no own path
 * was given.
 */
export const nextOf = ({
  body,
  req,
}: {
  body: { fields: Fields }
  req: PayloadRequest
}): string => {
  const { portalPath } = getContext(req.payload).options
  return ownPath(body.fields.next, portalPath)?.slice(portalPath.length) ?? ''
}
