import type { Field } from 'payload'

import type { PluginContext } from '../../src/config/context.js'
import { SKIPPED_FOR } from '../../src/core/casework/status.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { forStaff } from '../fields/forStaff.js'
import { keptStaffFields } from '../fields/keptStaff.js'

const hidden = { hidden: true }

/** What a case is driven by, and what staff say of its tasks among themselves: for staff alone. */
export const engineFields = (ctx: PluginContext): Field[] =>
  forStaff([
    { name: 'stepKey', type: 'text', admin: hidden, maxLength: TEXT_LIMITS.word, required: true },
    { name: 'position', type: 'number', admin: hidden, defaultValue: 0 },
    { name: 'after', type: 'json', admin: hidden },
    { name: 'condition', type: 'json', admin: hidden },
    { name: 'dueRule', type: 'json', admin: hidden },
    { name: 'review', type: 'checkbox', admin: hidden, defaultValue: true },
    {
      name: 'template',
      type: 'relationship',
      admin: hidden,
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.taskTemplates,
    },
    // Kept, so that the rule of clients is a condition on the row itself
    { name: 'shownToClient', type: 'checkbox', admin: hidden, defaultValue: false },
    { name: 'openings', type: 'number', admin: hidden, defaultValue: 0 },
    { name: 'scores', type: 'json', admin: hidden },
    { name: 'earlier', type: 'json', admin: hidden },
    ...keptStaffFields(ctx, 'skippedBy', { index: true }),
    { name: 'skippedFor', type: 'select', options: [...SKIPPED_FOR] },
    { name: 'skipReason', type: 'textarea', maxLength: TEXT_LIMITS.note },
  ])
