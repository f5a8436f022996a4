import type { CollectionBeforeValidateHook } from 'payload'

import type { CollectionKey } from '../../src/contract/collections.js'
import { impossibleDays } from '../../src/data/impossibleDays.js'
import { refuseProblems } from '../../src/errors/everyProblem.js'
import { rowBefore } from './rowBefore.js'

/**
 * Refuses days that cannot be, whoever writes them: the table is `src/contract/dayRules.ts`.
 * @throws PortalError INVALID_INPUT (400), naming every day that makes no sense
 */
export const refuseImpossibleDays =
  (key: CollectionKey): CollectionBeforeValidateHook =>
  async (args) => {
    const { data, req } = args
    const before = rowBefore(args)
    const after: Record<string, unknown> = { ...before, ...data }
    refuseProblems(await impossibleDays(req, key, { after, before }))
    return data
  }
