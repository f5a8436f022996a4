import type { ReactElement } from 'react'

import type { PortalSettings } from '../../config/settings.js'
import type { Agency } from '../../data/agencyOf.js'
import type { TranslationKey } from '../../translations/translate.js'
import type { ClientVisit } from './clientVisit.js'
import type { SearchParams } from './searchParams.js'
import type { ViewContext } from './viewContext.js'
import type { PortalVisit } from './visit.js'

export type PageArgs<V extends PortalVisit = PortalVisit> = {
  /** What stands for the `:names` of the route's pattern. */
  params: Readonly<Record<string, string>>
  /** Path below the portal of this page. */
  pathname: string
  search: SearchParams
  /** The portal's numbers as they are now; read once a visit, by the pages that say one. */
  settings: () => Promise<PortalSettings>
  view: ViewContext
  visit: V
}

/** What a page may say of itself over HTTP. */
export type PageStatus = 200 | 400 | 403 | 404 | 410 | 429 | 503

type Said = {
  /**
   * Pages that can be read again without a connection, by their paths below the portal. With a
   * title this page is one itself: nothing in it is about a person.
   */
  keep?: { paths: readonly string[]; title?: string }
  /** The page offers a map: pictures may come from where the host's tiles do. */
  map?: boolean
  /** Whose look it bears, where nobody is signed in. */
  agency?: Agency | null
  /** Seconds until another try makes sense (429, 503). */
  retryAfter?: number | undefined
  /** Title of the browser's tab, where it is not the route's. */
  titleKey?: TranslationKey
}

/** A page with a status of its own, or the way to another one. */
export type PageAnswer =
  | (Said & { content: ReactElement; kind: 'show'; status: PageStatus })
  | { kind: 'lead'; to: string }

/** Shows a page under a status. */
export const showWith = (
  status: PageStatus,
  content: ReactElement,
  said: Said = {},
): PageAnswer => ({ ...said, content, kind: 'show', status })

/** Leads the browser on (303), to a whole path as `view.path` makes it. */
export const leadOn = (to: string): PageAnswer => ({ kind: 'lead', to })

type Opened = Promise<null | PageAnswer | ReactElement>

/**
 * Loads what a page needs and gives it to the page's view: an element is shown with 200, null
 * stands for what is not there or not for this person (404).
 */
export type OpenPage = (args: PageArgs) => Opened

/** The same for pages that exist only for a client who is signed in and connected. */
export type OpenClientPage = (args: PageArgs<ClientVisit>) => Opened

/** So many rows of a long list are shown first, and more with each step. */
export const ROWS_A_STEP = 30
const MOST = 300

/** How many rows of a long list to show: `?show=60`, in steps, up to a bound. */
export const shownRows = (value: string | undefined): number => {
  const wanted = Number(value)
  return Number.isInteger(wanted) ? Math.min(MOST, Math.max(ROWS_A_STEP, wanted)) : ROWS_A_STEP
}

/** The query that shows one step more, or null at the bound. */
export const showMore = (shown: number): null | string =>
  shown < MOST ? `?show=${String(Math.min(MOST, shown + ROWS_A_STEP))}` : null
