import type { TaskConfig } from 'payload'

import type { PluginContext } from '../config/context.js'
import { OUTBOX_TASK_SLUG } from '../core/slugs.js'

/**
 * Every Payload task of the plugin. One: a round of the outbox, for hosts without a long-lived
 * process. Payload's queue may run a job twice or lose it after a crash, so nothing but this tick
 * goes through it.
 */
export const createTasks = ({ options }: PluginContext): TaskConfig[] => [
  {
    handler: async ({ req }) => {
      if (options.disabled) return { output: { due: 0 } }
      const { sweep } = await import('../sweep/sweep.js')
      return { output: await sweep(req.payload) }
    },
    outputSchema: [{ name: 'due', type: 'number', required: true }],
    slug: OUTBOX_TASK_SLUG,
  },
]
