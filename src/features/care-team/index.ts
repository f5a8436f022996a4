/** What other features may use. */
export { strangersOf } from './choosable.js'
export { isThere, noteSeen } from './presence.js'
export { canLookAfter, successorsOf, whoLooksAfter, type Case } from './successors.js'
export {
  careTeamOf,
  type CareTeamMember,
  listStaff,
  nameOf,
  takesMessages,
  type StaffRow,
  staffName,
} from './careTeam.js'
