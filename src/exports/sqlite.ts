/** The name by which Payload calls a migration that comes of a package. */
export { makeSQLiteMigration as dynamic } from '../features/upgrade/index.js'
