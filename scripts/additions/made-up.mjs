/**
 * An action, a mail and a collection that nobody needs, as somebody would add them who reads docs/architecture.md: rows to put into
 * tables (`after` names the line they follow) and files.
 */

const action = {
  name: 'an action',
  most: 3,
  rows: [
    {
      file: 'src/contract/actions.ts',
      after: 'export const ACTIONS = {',
      text: `
  greetClient: {
    audience: 'staff',
    audit: { event: 'client.greeted', label: { en: 'Client greeted', es: 'Cliente saludado' } },
    budget: 'staffChange',
    feature: 'messages',
    graphQL: 'portalGreetClient',
    method: 'post',
    path: '/clients/:id/greet',
  },`,
    },
  ],
  files: {
    'src/features/messages/actions/greetClient.ts': `import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'

const target = z.object({ id: field.id })
const input = target.extend({ loudly: field.checked.optional(), times: z.number().int() })

/** Says hello. @throws 401, 404, 403, 400 */
export const greetClient = defineAction({
  name: 'greetClient',
  does: 'Says hello to the client',
  who: 'staff with client management',
  input,
  output: answer('PortalGreeting', { greeting: z.string(), times: z.number().int() }),
  run: async (req, given) => {
    const { client } = await requireCaseWork(req, parseInput(target, given).id)
    const { times } = parseInput(input, given)
    return { greeting: client.firstName ?? '', times }
  },
})
`,
  },
}

const mail = {
  name: 'a mail',
  most: 2,
  rows: [
    {
      file: 'src/contract/mails.ts',
      after: 'export const MAIL_ROWS = {',
      text: `
  'season-greeting': { feature: 'messages', reader: 'client' },`,
    },
  ],
  files: {
    'src/features/messages/mails/seasonGreeting.ts': `import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/** To a client: a greeting and nothing else. */
export const seasonGreeting = defineMail({
  kind: 'season-greeting',
  texts: {
    en: { body: 'Hello from {{productName}}.', subject: '{{productName}} - Hello' },
    es: { body: 'Hola de {{productName}}.', subject: '{{productName}} - Hola' },
  },
  compose: async (source, { subject }) => {
    const reader = await clientReader(source, subject)
    return reader && { ...reader, data: {} }
  },
  template: ({ productName, t }) => ({
    blocks: [paragraph(t('body', { productName }))],
    subject: t('subject', { productName }),
  }),
})
`,
  },
}

const collection = {
  name: 'a collection',
  most: 3,
  rows: [
    {
      file: 'src/contract/collections.ts',
      after: 'export const COLLECTIONS = {',
      text: `
  clientKeepsakes: {
    about: 'client',
    myData: { never: 'made up' },
    slug: 'client-keepsakes',
  },`,
    },
    {
      file: 'access/matrix.ts',
      like: 'clientLocations',
      as: 'clientKeepsakes',
    },
  ],
  files: {
    'collections/client-keepsakes/index.ts': `import { uuidField } from '../fields/ids.js'
import { agencyField, clientField, privateField } from '../fields/ownership.js'
import type { CollectionFactory } from '../types.js'

/** Things a client wants to find again. */
export const createClientKeepsakesCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['title', 'client'], useAsTitle: 'title' },
  fields: [
    uuidField(),
    clientField(ctx),
    agencyField(ctx),
    privateField(),
    { name: 'title', type: 'text', required: true },
    { name: 'worth', type: 'select', options: ['little', 'much'] },
  ],
  texts: {
    en: {
      choices: { worth: { little: 'Little', much: 'Much' } },
      fields: { title: 'What it is', worth: 'How much it means' },
      many: 'Keepsakes',
      one: 'Keepsake',
    },
    es: {
      choices: { worth: { little: 'Poco', much: 'Mucho' } },
      fields: { title: 'Qué es', worth: 'Cuánto significa' },
      many: 'Recuerdos',
      one: 'Recuerdo',
    },
  },
})
`,
  },
}

export const ADDITIONS = [action, mail, collection]
