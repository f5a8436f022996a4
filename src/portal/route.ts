import type { HostText } from '../config/portalPages.js'
import type { Part } from '../contract/parts.js'
import type { TranslationKey } from '../translations/translate.js'
import type { IconName } from './kit/components/Icon/index.js'
import type { Counts } from './kit/counts.js'
import type { OpenClientPage, OpenPage } from './kit/page.js'

/** A text of the portal by its key, or one that a host brings. */
export type RouteText = TranslationKey | { own: HostText }

/** A place in the menu: a tab on a phone, or behind "More". */
export type RouteNav = {
  /** The number shown beside it. */
  count?: keyof Counts
  /** Its number is a part of another one in the menu: where both are added up, it is left out. */
  counted?: 'elsewhere'
  icon: IconName
  label: RouteText
  place: 'more' | 'tab'
}

type Common = {
  /**
   * Opened by a mailed link: it belongs to who got the mail, whoever is signed in on this device.
   * Nobody's menu or name stands around it.
   */
  mailed?: true
  name: string
  nav?: RouteNav
  /** The part of the product it belongs to; left out where every installation has it. */
  part?: Part
  pattern: string
  /**
   * The page that is left open, with those for anyone, until the app is set up that the agency
   * requires.
   */
  setUp?: true
  /**
   * Title of the browser's tab and history: it names the kind of page only. What a page is about (a
   * request, a person) stays out of the history of a shared device.
   */
  title: RouteText
}

/**
 * Who may see a page: anybody; only who is signed out; who is signed in; or who is signed in and
 * connected to an agency.
 */
export type PortalRoute = Common &
  (
    | { access: 'anyone' | 'signed-in' | 'signed-out'; load: () => Promise<{ openPage: OpenPage }> }
    | { access: 'connected'; load: () => Promise<{ openPage: OpenClientPage }> }
  )
