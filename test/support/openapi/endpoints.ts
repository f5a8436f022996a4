import { PORTAL_ERROR_CODES } from '../../../src/core/errorCodes.js'
import { ACTIONS, type ActionName } from '../../../src/contract/actions.js'
import { ENDPOINT_ROOT } from '../../../src/core/slugs.js'
import { ACTION_REGISTRY } from '../../../src/registry/actions.js'
import type { Action } from '../../../src/actions/defineAction.js'
import { createSchemaReader } from './answers.js'
import { SECURITY, type Operation, type Parameter, type Paths, type Schema } from './types.js'

const text: Schema = { type: 'string' }
const query = (name: string, schema: Schema): Parameter => ({ in: 'query', name, schema })

/** Paper, as a download. */
const paper = (description: string): Pick<Operation, 'responses'> => ({
  responses: {
    200: {
      content: { 'application/pdf': { schema: { format: 'binary', type: 'string' } } },
      description,
    },
  },
})
const VERSION = { parameters: [query('version', { minimum: 1, type: 'integer' })] }

/** Endpoints that answer something else than JSON. */
const OTHERS: Partial<Record<ActionName, Pick<Operation, 'parameters' | 'responses'>>> = {
  appointmentFile: {
    responses: {
      200: {
        content: { 'text/calendar': { schema: text } },
        description: 'The appointment, for a calendar of one’s own',
      },
    },
  },
  beginUpload: {
    responses: {
      201: { description: 'Begun: `Location` has its address, `Upload-Offset` is 0' },
      412: { description: 'Another version of the protocol' },
    },
  },
  continueUpload: {
    responses: {
      204: { description: 'Kept: `Upload-Offset` says where the file stands' },
      412: { description: 'Another version of the protocol' },
    },
  },
  uploadState: {
    responses: {
      200: { description: '`Upload-Offset` of `Upload-Length` bytes are kept' },
      412: { description: 'Another version of the protocol' },
    },
  },
  calendarFeed: {
    responses: {
      200: {
        content: { 'text/calendar': { schema: text } },
        description: 'When the client has appointments, for a program that asks again and again',
      },
    },
  },
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
  releaseFile: paper('What the client signed, word for word'),
  myPlanFile: { ...VERSION, ...paper('A version of the plan, word for word') },
  planFile: { ...VERSION, ...paper('A version of the plan, word for word') },
  taskAnswersFile: paper('What was asked and answered'),
  myAppointmentFile: {
    responses: {
      200: {
        content: { 'text/calendar': { schema: text } },
        description: 'The appointment, for a calendar of one’s own',
      },
    },
  },
  reportFile: {
    parameters: ['agency', 'from', 'to'].map((name) => query(name, text)),
    responses: {
      200: {
        content: { 'text/csv': { schema: text } },
        description: 'The figures, as a download',
      },
    },
  },
  quickExit: {
    responses: {
      200: {
        content: { 'text/html': { schema: text } },
        description: 'An empty page that leads on',
      },
    },
  },
}

const refused = { $ref: '#/components/responses/Refused' }
const STATUSES = [...new Set(Object.values(PORTAL_ERROR_CODES))].filter((status) => status < 500)
const errors = Object.fromEntries(STATUSES.map((status) => [status, refused]))

type ObjectSchema = { properties?: Record<string, Schema>; required?: string[] }

/** The path says which row; the body cannot. */
const withoutID = ({ properties = {}, required = [], ...rest }: ObjectSchema): Schema => {
  const { id: _, ...others } = properties
  return { ...rest, properties: others, required: required.filter((name) => name !== 'id') }
}

const WITH_FILES: Schema = {
  properties: { file: { items: { format: 'binary', type: 'string' }, type: 'array' } },
  type: 'object',
}

const actionOf = (name: ActionName): Action | undefined => {
  const entry = ACTION_REGISTRY[name]
  return 'run' in entry ? (entry as unknown as Action) : undefined
}

type Reader = ReturnType<typeof createSchemaReader>

const bodyOf = (read: Reader, action: Action): Operation['requestBody'] => {
  const schema = withoutID(read(action.input, 'input'))
  return {
    content: {
      'application/json': { schema },
      'application/x-www-form-urlencoded': { schema },
      'multipart/form-data': { schema: action.http?.readsBody ? WITH_FILES : schema },
    },
  }
}

/** @throws Error for an endpoint that nobody has described. */
const responsesOf = (read: Reader, name: ActionName): Operation['responses'] => {
  const other = OTHERS[name]
  if (other) return { ...errors, ...other.responses }
  const action = actionOf(name)
  if (!action || action.http?.respond)
    throw new Error(`No description of the endpoint "${name}": give it an entry here`)
  const { leadsTo, output, status = 200 } = action
  const answer = {
    content: { 'application/json': { schema: read(output, 'output') } },
    description: leadsTo ? 'Done; programs get the answer' : 'Done',
  }
  const led = { 303: { description: 'HTML forms are led on, or back to the form with a code' } }
  const isPost = ACTIONS[name].method === 'post'
  return { ...errors, [status]: answer, ...(isPost ? led : {}) }
}

const describe = (read: Reader, name: ActionName): Operation => {
  const { audience, method, path } = ACTIONS[name]
  const names = [...path.matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter)
  const inPath = names.map((parameter) => ({
    in: 'path' as const,
    name: parameter,
    required: true,
    schema: text,
  }))
  const parameters = [...inPath, ...(OTHERS[name]?.parameters ?? [])]
  const action = actionOf(name)
  return {
    description: ACTION_REGISTRY[name].does,
    operationId: name,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === 'post' && action ? { requestBody: bodyOf(read, action) } : {}),
    responses: responsesOf(read, name),
    security: SECURITY[audience],
    tags: ['portal'],
  }
}

/** Every endpoint of the plugin's own, and the named objects of their answers. */
export const describeEndpoints = (): { paths: Paths; schemas: Record<string, Schema> } => {
  const schemas: Record<string, Schema> = {}
  const read = createSchemaReader(schemas)
  const paths: Paths = {}
  for (const name of Object.keys(ACTIONS) as ActionName[]) {
    const { method, path } = ACTIONS[name]
    const url = `${ENDPOINT_ROOT}${path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[url] = { ...paths[url], [method]: describe(read, name) }
  }
  return { paths, schemas }
}
