import type { ID } from '../../src/core/ids.js'
import type { ShownPlan, ShownVersion } from '../PlansTab/planTypes.js'
import { useRead } from './useRead.js'

/** More than a client has; a bound all the same. */
const MOST = 50

type Asked = { client: ID; revision: number; slug: string }

/** The plans of a client, newest first; null until they are there. */
export const usePlans = ({
  client,
  revision,
  slug,
}: Asked): { failed: null | string; plans: null | ShownPlan[] } => {
  const query = new URLSearchParams({
    depth: '0',
    limit: String(MOST),
    sort: '-createdAt',
    'where[client][equals]': String(client),
  })
  const { failed, found } = useRead<{ docs: ShownPlan[] }>(`/${slug}?${query.toString()}`, revision)
  return { failed, plans: found?.docs ?? null }
}

/** What stood in a plan, newest first; read again with each change of it. */
export const usePlanVersions = (
  slug: string,
  { edition, id }: ShownPlan,
): { failed: null | string; versions: null | ShownVersion[] } => {
  const query = new URLSearchParams({
    depth: '0',
    limit: String(MOST),
    sort: '-version',
    'where[plan][equals]': id,
  })
  const { failed, found } = useRead<{ docs: ShownVersion[] }>(
    `/${slug}?${query.toString()}`,
    edition,
  )
  return { failed, versions: found?.docs ?? null }
}
