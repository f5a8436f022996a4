import { sameID } from './ids.js'

/** What an agency chose of a list of the installation's; where it chose nothing, all of it is offered. */
export type AgencyChoice = null | readonly unknown[] | undefined

/** Whether staff of an agency are offered a row of the list. */
export const isOffered = (chosen: AgencyChoice, id: unknown): boolean =>
  !chosen?.length || chosen.some((one) => sameID(one, id))
