import type { Endpoint, PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { audited } from '../actions/audited.js'
import { requestLocale } from '../language/requestLocale.js'
import { getContext } from '../config/context.js'
import { ownPath } from '../core/ownPath.js'
import { PORTAL_ROUTES, type PortalRouteName } from '../core/routes.js'
import { ENDPOINT_ROOT } from '../core/slugs.js'
import type { PortalError } from '../errors/PortalError.js'
import { toPortalError } from '../errors/toPortalError.js'
import { bodyKind, readFields, type BodyKind, type Fields } from './readBody.js'
import { answerError, answerJSON, backToForm, leadTo } from './respond.js'

export type Call = { body: { fields: Fields; kind: BodyKind }; id: string; req: PayloadRequest }

/** What an endpoint does beyond calling its action. */
export type Door = {
  /** Reads the body itself (uploads): fields stay empty. */
  readsBody?: boolean
  /** Answers with something else than JSON, to forms and programs alike. */
  respond?: (answer: unknown) => Response
  run: (call: Call) => Promise<unknown>
  status?: number
  /** Portal path an HTML form leads to, from what the action answered; the form's own `_next` comes first. */
  leadsTo?: (answer: unknown, call: Call) => string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const isForm = ({ headers }: PayloadRequest, kind: BodyKind): boolean =>
  (kind === 'form' || kind === 'multipart') &&
  !(headers.get('accept') ?? '').startsWith('application/json')

const languageOf = (req: PayloadRequest, name: PortalRouteName): string => {
  if (PORTAL_ROUTES[name].audience === 'staff') return req.i18n.language
  const actor = getActor(req)
  return requestLocale(
    req,
    actor.kind === 'client' ? actor.session.account.preferredLanguage : null,
  )
}

const succeed = (door: Door, call: Call, answer: unknown): Response => {
  const { body, req } = call
  if (door.respond) return door.respond(answer)
  if (!isForm(req, body.kind)) return answerJSON(answer, door.status)
  const { portalPath } = getContext(req.payload).options
  const wanted = ownPath(body.fields._next, portalPath)
  return leadTo(wanted ?? `${portalPath}${door.leadsTo?.(answer, call) ?? ''}`)
}

const fail = async (name: PortalRouteName, call: Call, error: PortalError): Promise<Response> =>
  isForm(call.req, call.body.kind)
    ? backToForm(call.req, error, call.body.fields)
    : answerError(error, languageOf(call.req, name))

/**
 * An endpoint of the table: reads the body as JSON or form, calls the action, answers JSON to programs and 303 to forms. No error
 * leaves it but one of ours.
 */
export const createEndpoint = (name: PortalRouteName, door: Door): Endpoint => {
  const { method, path } = PORTAL_ROUTES[name]
  return {
    handler: async (req) => {
      const id = textOf(req.routeParams?.id)
      const call: Call = { body: { fields: {}, kind: 'none' }, id, req }
      try {
        const answer = await audited({ id, req, route: name }, async () => {
          if (method === 'post') {
            call.body.kind = bodyKind(req)
            if (!door.readsBody) call.body.fields = await readFields(req, call.body.kind)
          }
          return door.run(call)
        })
        return succeed(door, call, answer)
      } catch (error) {
        return fail(name, call, toPortalError(req, error))
      }
    },
    method,
    path: `${ENDPOINT_ROOT}${path}`,
  }
}
