import type { ReactNode } from 'react'

import type { PortalSettings } from '../../config/settings.js'
import type { ClientVisit } from './clientVisit.js'
import type { SearchParams } from './searchParams.js'
import type { ViewContext } from './viewContext.js'
import type { PortalVisit } from './visit.js'

export type PageArgs<V extends PortalVisit = PortalVisit> = {
  /** What stands for the `:names` of the route's pattern. */
  params: Readonly<Record<string, string>>
  search: SearchParams
  /** The portal's numbers as they are now. */
  settings: PortalSettings
  view: ViewContext
  visit: V
}

/**
 * Loads what a page needs and gives it to the page's view; null when it is not there or not for
 * this person.
 */
export type OpenPage = (args: PageArgs) => Promise<null | ReactNode>

/** The same for pages that exist only for a client who is signed in and connected. */
export type OpenClientPage = (args: PageArgs<ClientVisit>) => Promise<null | ReactNode>

const STEP = 30
const MOST = 300

/** How many rows of a long list to show: `?show=60`, in steps, up to a bound. */
export const shownRows = (value: string | undefined): number => {
  const wanted = Number(value)
  return Number.isInteger(wanted) ? Math.min(MOST, Math.max(STEP, wanted)) : STEP
}

/** The query that shows one step more, or null at the bound. */
export const showMore = (shown: number): null | string =>
  shown < MOST ? `?show=${String(Math.min(MOST, shown + STEP))}` : null
