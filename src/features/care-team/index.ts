/** What other features may use. */
export { careTeamOf, type CareTeamMember, listStaff, takesMessages, staffName } from './careTeam.js'
