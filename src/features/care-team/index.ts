/** What other features may use. */
export { strangersOf } from './choosable.js'
export { listClientManagers } from './clientManagers.js'
export { namesForStaff } from './namesForStaff.js'
export { findAway, isAway, standInsOf, whoStandsIn } from './absence.js'
export { isThere, noteSeen, noteStaff, staffNow } from './presence.js'
export { canLookAfter, successorsOf, whoLooksAfter, type Case } from './successors.js'
export {
  careTeamOf,
  type CareTeamMember,
  listStaff,
  managesClients,
  nameOf,
  takesMessages,
  type StaffRow,
  staffName,
} from './careTeam.js'
