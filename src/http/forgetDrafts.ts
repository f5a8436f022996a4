import type { PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { dropDraft } from '../drafts/drafts.js'
import { dropKeptDraft } from '../drafts/keptDrafts.js'
import type { Fields } from './readBody.js'

/**
 * Forgets what a form that went through came back with before (`_draft`) and what was kept of it
 * while it was typed (`_form`). What was asked for is done by then: a fault here is logged alone,
 * and the sweep removes what stays.
 */
export const forgetDrafts = async (
  req: PayloadRequest,
  { _draft: token, _form: form }: Fields,
): Promise<void> => {
  const actor = getActor(req)
  try {
    if (token) await dropDraft(req, token)
    if (typeof form === 'string' && actor.kind === 'client') {
      await dropKeptDraft(req, { account: actor.id, form })
    }
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'A draft of the client portal stays' })
  }
}
