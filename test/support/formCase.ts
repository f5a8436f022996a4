import type { Opened } from './htmlForms.js'
import type { People } from './people.js'
import type { PortalApp } from './portalApp.js'

export type FormSetting = {
  agency: string
  app: PortalApp
  people: People
  worker: Awaited<ReturnType<People['staff']>>
}

/** A form of the portal, and how to fill it in wrong. */
export type FormCase = {
  /** Fields that are wrong when nothing was filled in, where it is more than the required ones. */
  empty?: readonly string[]
  open: () => Promise<Opened>
  /** Something wrong for each field one can type into or choose from. */
  wrong: Readonly<Record<string, string>>
}
