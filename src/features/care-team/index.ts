/** What other features may use. */
export { isThere, noteSeen } from './presence.js'
export { canLookAfter, successorsOf, whoLooksAfter, type Case } from './successors.js'
export {
  careTeamOf,
  type CareTeamMember,
  listStaff,
  takesMessages,
  type StaffRow,
  staffName,
} from './careTeam.js'
