import { isDeepStrictEqual } from 'node:util'

import type { WorkflowDefinition } from '../../core/casework/definition.js'
import type { Source } from '../../core/source.js'
import { insertOnce } from '../../data/insertOnce.js'
import type { Row } from '../../data/rows.js'
import { changeRow, listRows } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { definitionOf, templatesOf, type Templates } from './definition.js'

/** Of two that save at once one writes the version, and the other looks again. */
const TRIES = 5

/** As a database gives it back: without what is undefined. */
const plain = (definition: WorkflowDefinition): WorkflowDefinition =>
  JSON.parse(JSON.stringify(definition)) as WorkflowDefinition

const latestOf = async (
  source: Source,
  workflow: string,
): Promise<Row<'workflowVersions'> | undefined> =>
  (
    await listRows(
      source,
      'workflowVersions',
      { workflow: { equals: workflow } },
      { limit: 1, sort: '-number' },
    )
  )[0]

/**
 * The version that says what a workflow says now: the latest one, or a new one where something has
 * changed since, in the workflow or in a task it uses. Safe to repeat, also from two servers.
 */
export const freezeWorkflow = async (
  source: Source,
  workflow: Row<'workflows'>,
  known?: Templates,
): Promise<Row<'workflowVersions'>> => {
  const templates = known ?? (await templatesOf(source, [workflow]))
  const definition = plain(definitionOf(workflow, templates))
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const latest = await latestOf(source, workflow.id)
    if (latest && isDeepStrictEqual(plain(latest.definition), definition)) return latest
    const number = (latest?.number ?? 0) + 1
    const written = await insertOnce(source, 'workflowVersions', {
      dedupeKey: `${workflow.id}:${number}`,
      definition,
      name: workflow.name,
      number,
      workflow: workflow.id,
    })
    if (!written) continue
    await changeRow(source, 'workflows', { id: { equals: workflow.id } }, { version: number })
    return written
  }
  throw new PortalError('INTERNAL')
}
