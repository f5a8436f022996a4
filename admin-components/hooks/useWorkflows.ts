import { sameID, type ID } from '../../src/core/ids.js'
import { useRead } from './useRead.js'

/** What is offered of a workflow when a case is started. */
export type OfferedWorkflow = {
  agencies?: ID[] | null
  dates?: { key: string; label: Record<string, string>; required?: boolean | null }[] | null
  descriptions?: Record<string, string> | null
  id: ID
  name: string
}

/** More than an installation has. */
const MOST = 200

/** The workflows that are in use for an agency; null while they are asked for. */
export const useWorkflows = (
  slug: string,
  agency: ID | null,
): { failed: null | string; workflows: OfferedWorkflow[] | null } => {
  const query = new URLSearchParams({
    depth: '0',
    limit: String(MOST),
    sort: 'name',
    'where[active][equals]': 'true',
  })
  const { failed, found } = useRead<{ docs: OfferedWorkflow[] }>(`/${slug}?${query.toString()}`)
  const isOffered = ({ agencies }: OfferedWorkflow): boolean =>
    !agencies || agencies.length === 0 || agencies.some((one) => sameID(one, agency))
  return { failed, workflows: found?.docs.filter(isOffered) ?? null }
}
