import type { RelationshipField } from 'payload'

import type { PluginContext } from '../../src/config/context.js'
import { staffAlone } from './keptStaff.js'

/**
 * The mass send that a message or request was a part of, so that nobody takes it for an answer. Of
 * use to staff alone.
 */
export const massSendField = ({ slugs }: PluginContext): RelationshipField => ({
  name: 'massSend',
  type: 'relationship',
  access: { create: () => false, read: staffAlone, update: () => false },
  admin: {
    condition: (data) => Boolean(data.massSend),
    position: 'sidebar',
    readOnly: true,
  },
  index: true,
  maxDepth: 1,
  relationTo: slugs.massSends,
})
