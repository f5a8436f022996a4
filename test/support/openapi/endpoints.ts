import { PORTAL_ERROR_CODES } from '../../../src/core/errorCodes.js'
import { PORTAL_ROUTES, type PortalRouteName } from '../../../src/core/routes.js'
import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { ENDPOINT_ROOT } from '../../../src/core/slugs.js'
import { DOORS } from '../../../src/registry/endpoints.js'
import { OPERATIONS } from '../../../src/graphql/operations.js'
import { answerType } from './answers.js'
import { inputOf } from './inputs.js'
import { SECURITY, type Operation, type Parameter, type Paths, type Schema } from './types.js'

const text: Schema = { type: 'string' }
const query = (name: string, schema: Schema): Parameter => ({ in: 'query', name, schema })

/** Endpoints that answer something else than JSON. */
const OTHERS: Partial<Record<PortalRouteName, Pick<Operation, 'parameters' | 'responses'>>> = {
  downloadMyData: {
    responses: {
      200: {
        content: { 'application/zip': { schema: { format: 'binary', type: 'string' } } },
        description: 'Everything held about the client: `data.json`, `index.html` and `files/`',
      },
      303: { description: 'HTML forms are led back to the form with a code' },
    },
  },
  events: {
    parameters: [query('as', { enum: ['client', 'staff'], type: 'string' })],
    responses: {
      200: {
        content: { 'text/event-stream': { schema: text } },
        description: '`event: change` with `{ type, client }` whenever something changed',
      },
    },
  },
  exportAudit: {
    parameters: [
      query('format', { enum: ['csv', 'jsonl'], type: 'string' }),
      ...['action', 'client', 'from', 'outcome', 'staff', 'to'].map((name) => query(name, text)),
    ],
    responses: {
      200: {
        content: { 'application/jsonl': { schema: text }, 'text/csv': { schema: text } },
        description: 'The events, as a download',
      },
    },
  },
  language: {
    parameters: [query('to', text), query('next', text)],
    responses: { 303: { description: 'Leads back' } },
  },
}

/** Types of the GraphQL answers that are rows of collections. */
const ROWS = { Message: DEFAULT_SLUGS.portalMessages, Request: DEFAULT_SLUGS.portalRequests }

const refused = { $ref: '#/components/responses/Refused' }
const STATUSES = [...new Set(Object.values(PORTAL_ERROR_CODES))].filter((status) => status < 500)
const errors = Object.fromEntries(STATUSES.map((status) => [status, refused]))

const bodyOf = (name: PortalRouteName): Operation['requestBody'] => {
  const schema = inputOf(name)
  const withFiles: Schema = {
    properties: {
      file: { items: { format: 'binary', type: 'string' }, type: 'array' },
    },
    type: 'object',
  }
  return {
    content: {
      'application/json': { schema },
      'application/x-www-form-urlencoded': { schema },
      'multipart/form-data': { schema: name === 'fulfillRequest' ? withFiles : schema },
    },
  }
}

const isDoor = (name: string): name is keyof typeof DOORS => Object.hasOwn(DOORS, name)

/** @throws Error for an endpoint that nobody has described. */
const responsesOf = (name: PortalRouteName): Operation['responses'] => {
  const other = OTHERS[name]
  if (other) return { ...errors, ...other.responses }
  const operation = Object.values(OPERATIONS).find(({ route }) => route === name)
  if (!operation || !isDoor(name))
    throw new Error(`No description of the endpoint "${name}": give it a mutation or an entry here`)
  const { leadsTo, status = 200 } = DOORS[name]
  const answer = {
    content: { 'application/json': { schema: answerType(`${operation.answer}!`, ROWS) } },
    description: leadsTo ? 'Done; programs get the answer' : 'Done',
  }
  const led = { 303: { description: 'HTML forms are led on, or back to the form with a code' } }
  const isPost = PORTAL_ROUTES[name].method === 'post'
  return { ...errors, [status]: answer, ...(isPost ? led : {}) }
}

const describe = (name: PortalRouteName): Operation => {
  const { audience, method, path } = PORTAL_ROUTES[name]
  const names = [...path.matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter)
  const inPath = names.map((parameter) => ({
    in: 'path' as const,
    name: parameter,
    required: true,
    schema: text,
  }))
  const parameters = [...inPath, ...(OTHERS[name]?.parameters ?? [])]
  return {
    operationId: name,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === 'post' ? { requestBody: bodyOf(name) } : {}),
    responses: responsesOf(name),
    security: SECURITY[audience],
    tags: ['portal'],
  }
}

/** Every endpoint of the plugin's own. */
export const endpointPaths = (): Paths => {
  const paths: Paths = {}
  for (const name of Object.keys(PORTAL_ROUTES) as PortalRouteName[]) {
    const { method, path } = PORTAL_ROUTES[name]
    const url = `${ENDPOINT_ROOT}${path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[url] = { ...paths[url], [method]: describe(name) }
  }
  return paths
}
