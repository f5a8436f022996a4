import type { PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import type { Reader } from '../translations/translate.js'
import { requestLocale } from './requestLocale.js'
import { readerFor } from './translatorFor.js'

/**
 * Whoever is behind a request, as a reader: staff in the language of the admin panel, a client in
 * that of the account, anybody else in that of the cookie or the browser.
 */
export const callerReader = (req: PayloadRequest): Reader => {
  const actor = getActor(req)
  if (actor.kind === 'staff') return readerFor(req, req.i18n.language)
  const account = actor.kind === 'client' ? actor.session.account.preferredLanguage : null
  return readerFor(req, requestLocale(req, account))
}
