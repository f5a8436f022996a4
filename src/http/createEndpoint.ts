import type { Endpoint, PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { audited } from '../actions/audited.js'
import { runAction } from '../actions/callAction.js'
import type { Action, HTTPCall, RawEndpoint } from '../actions/defineAction.js'
import { readableAnswer } from '../actions/readableAnswer.js'
import { getContext } from '../config/context.js'
import type { ActionRow } from '../contract/actionRow.js'
import { ACTIONS, type ActionName } from '../contract/actions.js'
import { auditRuleOf } from '../contract/auditEvents.js'
import { ownPath } from '../core/ownPath.js'
import { ENDPOINT_ROOT } from '../core/slugs.js'
import { PortalError } from '../errors/PortalError.js'
import { toPortalError } from '../errors/toPortalError.js'
import { sameOrigin } from '../identity/origin.js'
import { requestLocale } from '../language/requestLocale.js'
import { readerFor } from '../language/translatorFor.js'
import { backToForm } from './backToForm.js'
import { forgetDrafts } from './forgetDrafts.js'
import { bodyKind, readFields, wantsPage, type BodyKind } from './readBody.js'
import { refuseFormOfAnother } from './refuseFormOfAnother.js'
import { answerError, answerJSON, leadTo } from './respond.js'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const isForm = (req: PayloadRequest, kind: BodyKind): boolean =>
  (kind === 'form' || kind === 'multipart') && wantsPage(req)

const languageOf = (req: PayloadRequest, name: ActionName): string => {
  if (ACTIONS[name].audience === 'staff') return req.i18n.language
  const actor = getActor(req)
  return requestLocale(
    req,
    actor.kind === 'client' ? actor.session.account.preferredLanguage : null,
  )
}

const pathOf = async (action: Action, answer: unknown, call: HTTPCall): Promise<string> => {
  const { leadsTo = '' } = action
  return typeof leadsTo === 'string' ? leadsTo : leadsTo(answer, call)
}

const succeed = async (action: Action, call: HTTPCall, answer: unknown): Promise<Response> => {
  const { body, req } = call
  await forgetDrafts(req, body.fields)
  if (action.http?.respond) return action.http.respond(answer)
  if (!isForm(req, body.kind)) return answerJSON(answer, action.status)
  const { portalPath } = getContext(req.payload).options
  const wanted = ownPath(body.fields._next, portalPath)
  return leadTo(wanted ?? `${portalPath}${await pathOf(action, answer, call)}`)
}

const fail = async (name: ActionName, call: HTTPCall, error: PortalError): Promise<Response> =>
  isForm(call.req, call.body.kind)
    ? backToForm(call.req, error, call.body.fields)
    : answerError(error, readerFor(call.req, languageOf(call.req, name)))

/** What the action is given: query or body, and the path id, which neither can override. */
// guard: id-of-the-path
const inputOf = (
  { method, path }: ActionRow,
  { body, id, req }: HTTPCall,
): Record<string, unknown> => ({
  ...(method === 'get' ? Object.fromEntries(req.searchParams) : {}),
  ...body.fields,
  ...(path.includes('/:id') ? { id } : {}),
})

const perform = async (action: Action, call: HTTPCall): Promise<unknown> => {
  const { req } = call
  const row: ActionRow = ACTIONS[action.name]
  if (row.method === 'post') {
    call.body.kind = bodyKind(req)
    if (action.http?.readsBody)
      return readableAnswer(req, action.output, await action.http.readsBody(call))
    call.body.fields = await readFields(req, call.body.kind)
    refuseFormOfAnother(req, call.body.fields)
  } else if (auditRuleOf(action.name)?.of === 'every call' && sameOrigin(req) === false) {
    // A GET that leaves an audit event: a link on somebody else's page must not start it.
    // guard: export-from-own-origin
    throw new PortalError('ORIGIN_NOT_ALLOWED')
  }
  return runAction(action, req, inputOf(row, call))
}

/**
 * The endpoint of an action: reads the body as JSON or form, calls the action, answers JSON to
 * programs and 303 to forms. No error leaves it but one of ours.
 */
const handlerOf =
  (action: Action): Endpoint['handler'] =>
  async (req) => {
    const id = textOf(req.routeParams?.id)
    const call: HTTPCall = { body: { fields: {}, kind: 'none' }, id, req }
    try {
      const answer = await audited({ action: action.name, id, req }, () => perform(action, call))
      return await succeed(action, call, answer)
    } catch (error) {
      return fail(action.name, call, toPortalError(req, error))
    }
  }

/** An endpoint of the table below the host's API. */
export const createEndpoint = (entry: Action | RawEndpoint): Endpoint => {
  const { method, path } = ACTIONS[entry.name]
  return {
    handler: 'handler' in entry ? async (req) => entry.handler(req) : handlerOf(entry),
    method,
    path: `${ENDPOINT_ROOT}${path}`,
  }
}
