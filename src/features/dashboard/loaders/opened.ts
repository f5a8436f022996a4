import { DASHBOARD_ROWS, OPENED_CLIENTS } from '../../../contract/dashboardBoxes.js'
import type { LoadBox } from '../desk.js'

const idsIn = (value: unknown): string[] => {
  const clients =
    typeof value === 'object' && value !== null && 'clients' in value ? value.clients : null
  return Array.isArray(clients) ? clients.filter((id) => typeof id === 'string') : []
}

/**
 * Clients whose record the staff user opened, the last one first. Their own preferences keep which;
 * who may not be read any more is left out where names are looked up.
 */
export const opened: LoadBox = async ({ actor, req }) => {
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    depth: 0,
    disableErrors: true,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    where: {
      and: [
        { key: { equals: OPENED_CLIENTS } },
        { 'user.relationTo': { equals: req.payload.config.admin.user } },
        { 'user.value': { equals: actor.id } },
      ],
    },
  })
  const [kept] = docs as { value?: unknown }[]
  return idsIn(kept?.value)
    .slice(0, DASHBOARD_ROWS)
    .map((id) => ({ client: id, id }))
}
