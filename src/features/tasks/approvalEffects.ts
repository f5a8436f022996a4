import type { PayloadRequest } from 'payload'

import type { Effect } from '../../contract/effects.js'
import type { OwnTask } from '../cases/index.js'

/**
 * What else follows once staff have approved the answers to a task, beside that its case goes on: it
 * is written in the same statement as the approval. Nothing yet; what is to be done with approved
 * answers has its place here.
 * @param _req of who approves
 * @param _work the task as it was when they did
 */
export const approvalEffects = (_req: PayloadRequest, _work: OwnTask): Effect[] => []
