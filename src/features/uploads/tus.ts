import type { PayloadRequest } from 'payload'

import { getActor, type ClientActor } from '../../../access/actor.js'
import { requireClient } from '../../actions/caller.js'
import { PortalError } from '../../errors/PortalError.js'
import { toPortalError } from '../../errors/toPortalError.js'
import type { Upload } from '../../files/resumable/uploads.js'
import { bodyKind } from '../../http/readBody.js'
import { answerError } from '../../http/respond.js'
import { sameOrigin } from '../../identity/origin.js'
import { requestLocale } from '../../language/requestLocale.js'
import { readerFor } from '../../language/translatorFor.js'
import { budget } from '../../limits/budgets.js'
import { spend } from '../../limits/rateLimit.js'

/** The version of the protocol, https://tus.io/protocols/resumable-upload. */
const VERSION = '1.0.0'

const HEADERS = { 'Cache-Control': 'no-store', 'Tus-Resumable': VERSION }

/** A whole number of bytes that a header, or null where there is none. */
export const numberIn = ({ headers }: PayloadRequest, name: string): null | number => {
  const text = headers.get(name) ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** An answer with what the protocol wants in it. */
export const answerTus = (
  status: 200 | 201 | 204 | 412,
  headers: Record<string, string>,
): Response => new Response(null, { headers: { ...HEADERS, ...headers }, status })

/** How far an upload is, as headers say it. */
export const stateHeaders = ({ expiresAt, received }: Upload): Record<string, string> => ({
  'Upload-Expires': new Date(expiresAt).toUTCString(),
  'Upload-Offset': String(received),
})

/** Who is signed in, if the request may be one of theirs. */
const callerOf = async (req: PayloadRequest): Promise<ClientActor> => {
  // A form, or JSON as plain text, is none of the protocol
  if (req.method === 'POST') bodyKind(req)
  if (sameOrigin(req) === false) throw new PortalError('ORIGIN_NOT_ALLOWED')
  const actor = requireClient(req)
  await spend(req, budget(req, 'uploadPart', actor.id))
  return actor
}

/** Answers a request of the protocol; every error is one of ours, with the version beside it. */
export const withTus =
  (answer: (req: PayloadRequest, actor: ClientActor) => Promise<Response>) =>
  async (req: PayloadRequest): Promise<Response> => {
    try {
      const actor = await callerOf(req)
      if (req.headers.get('tus-resumable') !== VERSION)
        return answerTus(412, { 'Tus-Version': VERSION })
      return await answer(req, actor)
    } catch (error) {
      const actor = getActor(req)
      const own = actor.kind === 'client' ? actor.session.account.preferredLanguage : null
      const reader = readerFor(req, requestLocale(req, own))
      const response = answerError(toPortalError(req, error), reader)
      response.headers.set('Tus-Resumable', VERSION)
      return response
    }
  }
