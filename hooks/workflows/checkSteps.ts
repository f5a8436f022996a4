import type { PayloadRequest } from 'payload'

import { checkWorkflow } from '../../src/core/casework/checkWorkflow.js'
import type { Row } from '../../src/data/rows.js'
import { definitionOf, templatesOf } from '../../src/features/workflows/index.js'
import { callerReader } from '../../src/language/callerReader.js'

type Args = { data: Partial<Row<'workflows'>>; req: PayloadRequest }

const isWhole = ({ key, task }: { key?: unknown; task?: unknown }): boolean => Boolean(key && task)

/**
 * Whoever writes a workflow, over whichever door: it has no circle, and names only what is there.
 * Each refusal names the step and what would be right.
 */
export const checkSteps = async (value: unknown, { data, req }: Args): Promise<string | true> => {
  const steps = Array.isArray(value) ? (value as NonNullable<Row<'workflows'>['steps']>) : []
  // Payload itself says what is missing in a step.
  if (!steps.every(isWhole)) return true
  const workflow = { ...data, steps } as Row<'workflows'>
  const templates = await templatesOf(req, [workflow])
  const { t } = callerReader(req)
  const problems = checkWorkflow(definitionOf(workflow, templates))
  if (problems.length === 0) return true
  // guard: workflows-without-circles
  return problems
    .map(({ code, name, other = '' }) => t(`errors.workflow_${code}`, { name, other }))
    .join(' ')
}
