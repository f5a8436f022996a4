import type { ID } from '../../src/core/ids.js'

/** What the server side hands to the browser. */
export type ProgramsTabProps = {
  /** Whose programs are offered; null where none can be. */
  agency: ID | null
  api: string
  client: ID
  clientName: string
  lastName: string
  slugs: { clients: string; enrollments: string; programs: string }
  /** `2026-11-03`, where the agency is. */
  today: string
}
