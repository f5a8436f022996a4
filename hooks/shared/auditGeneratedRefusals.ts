import { formatNames, toWords, type AfterErrorHook, type PayloadRequest } from 'payload'

import { auditRefusal } from '../../src/audit/auditRefusal.js'
import { getContext } from '../../src/config/context.js'
import type { AuditAction } from '../../src/contract/auditEvents.js'
import { errorName, isAPIFault } from '../../src/errors/payloadErrors.js'
import { PortalError } from '../../src/errors/PortalError.js'

type Attempt = { action: AuditAction; collection: string }

const ACTIONS: Readonly<Record<string, AuditAction>> = {
  DELETE: 'record.deleted',
  PATCH: 'record.changed',
  POST: 'record.created',
}

const own = (req: PayloadRequest): Map<string, string> =>
  new Map(Object.entries(getContext(req.payload).slugs).map(([key, slug]) => [slug, key]))

/** What a REST request tried on one of our collections or the settings. */
const restAttempt = (req: PayloadRequest): Attempt | undefined => {
  const { collection, filename, global, id } = req.routeParams ?? {}
  const { settingsSlug } = getContext(req.payload)
  if (global === settingsSlug && req.method !== 'GET') {
    return { action: 'settings.changed', collection: settingsSlug }
  }
  const key = own(req).get(String(collection))
  if (!key) return undefined
  if (filename !== undefined) return { action: 'document.downloaded', collection: key }
  const verb = req.method === 'POST' && id !== undefined ? 'PATCH' : req.method
  const action = ACTIONS[verb ?? '']
  return action ? { action, collection: key } : undefined
}

type FieldError = Error & {
  nodes?: readonly { name?: { value?: string } }[]
  originalError?: Error
}

const VERBS: readonly (readonly [string, AuditAction])[] = [
  ['create', 'record.created'],
  ['delete', 'record.deleted'],
  ['duplicate', 'record.created'],
  ['update', 'record.changed'],
]

/** As Payload names the type of a collection. */
const singularName = ({ payload }: PayloadRequest, slug: string): string => {
  const graphQL = payload.collections[slug]?.config.graphQL
  const given = typeof graphQL === 'object' ? graphQL.singularName : undefined
  return given ? toWords(given, true) : formatNames(slug).singular
}

/**
 * What a GraphQL mutation tried, by the name of its field in the schema: the name in the answer is
 * the caller's to choose.
 */
const graphqlAttempt = (req: PayloadRequest, error: FieldError): Attempt | undefined => {
  const field = error.nodes?.[0]?.name?.value ?? ''
  for (const [slug, collection] of own(req)) {
    const name = singularName(req, slug)
    for (const [verb, action] of VERBS) {
      if (field === `${verb}${name}`) return { action, collection }
    }
  }
  return undefined
}

const codeOf = (error: Error): string => {
  if (error instanceof PortalError) return error.code
  if (isAPIFault(error)) return errorName(error)
  return /^\w{1,40}$/.test(error.name) ? error.name : 'Error'
}

/**
 * A write or a download over Payload's generated paths that was refused or broke. Its name says
 * why; its message may hold what was typed. Actions leave events of their own.
 */
export const auditGeneratedRefusals: AfterErrorHook = async ({ error, graphqlResult, req }) => {
  const wrapped = error as FieldError
  const cause = graphqlResult ? (wrapped.originalError ?? error) : error
  const attempt = graphqlResult ? graphqlAttempt(req, wrapped) : restAttempt(req)
  if (!attempt) return
  const status = 'status' in cause && typeof cause.status === 'number' ? cause.status : 500
  const { action, collection } = attempt
  await auditRefusal(req, { action, code: codeOf(cause), detail: { collection }, status })
}
