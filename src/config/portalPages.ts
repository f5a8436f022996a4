import type { Payload, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import type { ID } from '../core/ids.js'
import type { IconName } from '../portal/kit/components/Icon/drawings.js'
import type { Translator } from '../translations/translate.js'

/** One text, or one for each language of the portal: `{ en: 'Food', es: 'Comida' }`. */
export type HostText = Readonly<Record<string, string>> | string

/** A page under a status of its own. */
export type PortalPageShown = {
  content: ReactNode
  kind: 'show'
  status: 200 | 400 | 403 | 404 | 410 | 429 | 503
}
/** The way to another page of the portal. */
export type PortalPageLead = { kind: 'lead'; to: string }

/** One look at a page, for the host's own pages and slots. */
export type PortalPageVisit = {
  /** The client who is signed in and connected; null for anybody else. */
  client: null | {
    id: ID
    /** What to call them: the name they prefer, else the first name. */
    name: () => Promise<string>
  }
  /** Answers with another page of the portal (303): `return leadTo('/help')`. */
  leadTo: (path: string) => PortalPageLead
  /** BCP 47 tag of the language in which the page is read. */
  locale: string
  /** What stands for the `:names` of the page's path. */
  params: Readonly<Record<string, string>>
  /** Address of a page of the portal: `/food` → `/portal/food`. */
  path: (path: string) => string
  /** Path below the portal of the page that is looked at. */
  pathname: string
  payload: Payload
  /**
   * The request, made by whoever is signed in. Read with it and with `overrideAccess: false`, so that access rules decide what is seen.
   */
  req: PayloadRequest
  /** The text in the language in which the page is read. */
  say: (text: HostText) => string
  /** The query of the address; of a repeated parameter the first. */
  search: Readonly<Record<string, string>>
  /** Answers with a status of its own: `return show(410, <Gone />)`. */
  show: (status: PortalPageShown['status'], content: ReactNode) => PortalPageShown
  /** Texts of the portal by their keys. */
  t: Translator
}

/** What a page of the host answers: elements, null for what is not there (404), a status of its own, another page. */
export type PortalPageAnswer = PortalPageLead | PortalPageShown | ReactNode

/** A page of the host's own in the portal. */
export type PortalHostPage = {
  /** Who may open it: anybody, who is signed in, or who is signed in and connected to an agency. */
  access: 'anyone' | 'connected' | 'signed-in'
  /** Its place in the menu of who is signed in. @default in no menu */
  nav?: {
    icon: IconName
    /** @default the title */
    label?: HostText
    /** Among the first, or behind "More". @default 'more' */
    place?: 'more' | 'tab'
  }
  /** Below the portal: `/food`, `/food/:id`. */
  path: string
  render: (visit: PortalPageVisit) => PortalPageAnswer | Promise<PortalPageAnswer>
  /** Of the tab, and the page's heading unless it brings an `h1`. It stays in the history of shared devices. */
  title: HostText
}

/** Elements of the host's own in the frame of the portal's pages. */
export type PortalSlot = (visit: PortalPageVisit) => Promise<ReactNode> | ReactNode
export type PortalSlots = {
  /** On the sign-in page, above everything. @default nothing */
  beforeSignIn?: PortalSlot
  /** Under the help contacts of every page. @default nothing */
  footer?: PortalSlot
  /** Below the bar at the top of every page. @default nothing */
  header?: PortalSlot
}
