import type { ID } from '../../src/core/ids.js'

/** Somebody of a household in a program. */
export type ProgramMember = {
  exitDate: null | string
  /** Of the enrollment. */
  id: string
  /** In the program, as far as there is no exit. */
  isHere: boolean
  name: string
  /** What they are to the head, in words. */
  relation: string
  /** HUD's code of it. */
  relationship: string
}

/** An enrollment as its page shows it; what is said in words is in the reader's language. */
export type ProgramEnrollment = {
  agency: ID | null
  agencyName: string
  destination: null | string
  exitDate: null | string
  household: null | string
  id: string
  program: string
  relation: string
  startDate: string
  type: 'household' | 'individual'
}

/** What the server side hands to the browser. */
export type ProgramProps = {
  api: string
  client: ID
  clientName: string
  enrollment: ProgramEnrollment
  /** Only staff of the agency that enrolled end it. */
  mayExit: boolean
  members: readonly ProgramMember[]
  /** Opens the exit at once. */
  opensExit: boolean
  /** Address of this page, and of the client's programs. */
  paths: { here: string; programs: string }
  slugs: {
    clients: string
    enrollments: string
    referrals: string
    responses: string
    services: string
  }
  /** `2026-11-03`, where the agency is. */
  today: string
}
