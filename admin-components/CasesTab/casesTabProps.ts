import type { ID } from '../../src/core/ids.js'

/** What the server side hands to the browser. */
export type CasesTabProps = {
  /** For which agency a case is started. */
  agency: ID | null
  api: string
  client: ID
  clientName: string
  slugs: { cases: string; clients: string; workflows: string }
  staff: ID
}
