import type { PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { getContext } from '../config/context.js'
import { ownPath } from '../core/ownPath.js'
import { saveDraft } from '../drafts/drafts.js'
import { PortalError } from '../errors/PortalError.js'
import type { Fields } from './readBody.js'
import { leadTo, refererPath, withParams } from './respond.js'

/** What an address said of the step before. */
const PASSING = ['draft', 'error', 'notice']

const formPath = (req: PayloadRequest, { _back }: Fields, portalPath: string): string => {
  const back = ownPath(_back, portalPath) ?? refererPath(req) ?? portalPath
  const { pathname, searchParams } = new URL(back, 'http://portal.invalid')
  for (const name of PASSING) searchParams.delete(name)
  return withParams(pathname, Object.fromEntries(searchParams))
}

const isSignIn = (path: string, portalPath: string): boolean =>
  path.startsWith(`${portalPath}/sign-in`)

/**
 * Back to the form. What went wrong and what was typed wait in a draft; the address names it and
 * says nothing itself. Where the session has ended it leads to sign-in, which says so, and from
 * there back to the form. Without a draft, because it could not be written, the page says that it
 * is our fault, or that too many came back.
 */
export const backToForm = async (
  req: PayloadRequest,
  error: PortalError,
  fields: Fields,
): Promise<Response> => {
  const { portalPath } = getContext(req.payload).options
  const back = formPath(req, fields, portalPath)
  let draft: null | string
  try {
    draft = await saveDraft(req, { error, fields })
  } catch (cause) {
    if (cause instanceof PortalError) {
      const { code, retryAfter = error.retryAfter } = cause
      return leadTo(withParams(back, { error: code }), retryAfter)
    }
    req.payload.logger.error({ err: cause, msg: 'A form of the client portal was not kept' })
    return leadTo(withParams(back, { error: 'INTERNAL' }), error.retryAfter)
  }
  const path = withParams(back, { draft })
  // Somebody is signed in, but not whose form it was: what was typed waits for that person.
  if (error.code === 'SIGNED_OUT' && getActor(req).kind === 'client')
    return leadTo(withParams(path, { notice: 'of-another' }))
  if (error.code !== 'SIGNED_OUT' || isSignIn(back, portalPath))
    return leadTo(path, error.retryAfter)
  return leadTo(
    withParams(`${portalPath}/sign-in`, {
      next: path,
      notice: draft ? 'session-ended-kept' : 'session-ended',
    }),
  )
}
