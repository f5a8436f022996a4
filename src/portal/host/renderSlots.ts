import type { PortalPageVisit, PortalSlots } from '../../config/portalPages.js'
import type { SlotMarkup } from '../kit/components/Shell/index.js'
import { hostMarkup } from './hostMarkup.js'

/**
 * The host's elements for the frame of a page. One that fails is logged and left out: the page
 * itself stands.
 */
export const renderSlots = async (
  slots: PortalSlots,
  visit: PortalPageVisit,
  names: readonly (keyof PortalSlots)[],
): Promise<SlotMarkup> => {
  const rendered = await Promise.all(
    names.map(async (name) => {
      try {
        const content = await slots[name]?.(visit)
        return [name, await hostMarkup(content)] as const
      } catch (err) {
        visit.payload.logger.error({ err, msg: `The slot \`${name}\` of the client portal failed` })
        return [name, ''] as const
      }
    }),
  )
  return Object.fromEntries(rendered)
}
