import type { AfterErrorHook, PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { toldByPayload, toldOf } from '../errors/told.js'
import { callerReader } from '../language/callerReader.js'

const isOurs = (req: PayloadRequest, slug: unknown): boolean => {
  const { settingsSlug, slugs } = getContext(req.payload)
  return slug === settingsSlug || Object.values(slugs).some((own) => own === slug)
}

/**
 * Errors over Payload's generated REST paths. Those of our collections and settings are told in the
 * reader's language with code and fields (`toldOf`). Errors of the host's get back the name and data
 * that Payload gives them: in a production build its own look-up by class misses them, because
 * Payload may be there twice, and then the admin panel marks no field.
 */
export const tellErrors: AfterErrorHook = ({ error, req, result }) => {
  if (!result) return
  const { collection, global } = req.routeParams ?? {}
  const told = isOurs(req, collection ?? global)
    ? toldOf(error, callerReader(req))
    : toldByPayload(error)
  return told && { response: { ...result, errors: [told] } }
}
