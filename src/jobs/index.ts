import type { TaskConfig } from 'payload'

import { OUTBOX_TASK_SLUG } from '../core/slugs.js'

/**
 * Every Payload task of the plugin. One: a round of the outbox, for hosts without a long-lived process. Payload's queue may run a job twice
 * or lose it after a crash, so nothing but this tick goes through it.
 */
export const createTasks = (): TaskConfig[] => [
  {
    handler: async ({ req }) => {
      const { sweep } = await import('./sweep.js')
      return { output: await sweep(req.payload) }
    },
    outputSchema: [{ name: 'due', type: 'number', required: true }],
    slug: OUTBOX_TASK_SLUG,
  },
]
