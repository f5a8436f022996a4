import type { CollectionBeforeValidateHook } from 'payload'

import { checkWorkflow } from '../../src/core/casework/checkWorkflow.js'
import type { Row } from '../../src/data/rows.js'
import { definitionOf, templatesOf } from '../../src/features/workflows/index.js'
import { callerReader } from '../../src/language/callerReader.js'
import { refuseFields } from '../shared/refuseFields.js'
import { rowBefore } from '../shared/rowBefore.js'

/**
 * Whoever writes a workflow, over whichever door: it has a beginning, no circle, and names only what
 * is there. Each refusal names the step and what would be right.
 */
export const checkGraph: CollectionBeforeValidateHook = async (args) => {
  const { req } = args
  const data = (args.data ?? {}) as Partial<Row<'workflows'>>
  const workflow = { ...rowBefore(args), ...data } as Row<'workflows'>
  // Payload itself says what is missing in a step.
  if ((workflow.steps ?? []).some(({ key, task }) => !key || !task)) return data
  const templates = await templatesOf(req, [workflow])
  const { t } = callerReader(req)
  const message = checkWorkflow(definitionOf(workflow, templates))
    .map(({ code, name, other = '' }) => t(`errors.workflow_${code}`, { name, other }))
    .join(' ')
  // guard: workflows-without-circles
  if (message !== '') refuseFields(req, [{ field: { name: 'steps' }, message, path: 'steps' }])
  return data
}
