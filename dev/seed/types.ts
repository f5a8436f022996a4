import type { AgencyKey } from './data/agencies.js'
import type { assessments } from './data/assessments.js'
import type { programs } from './data/programs.js'
import type { staff } from './data/staff.js'

export type AssessmentKey = keyof typeof assessments
export type ProgramKey = keyof typeof programs
export type StaffKey = keyof typeof staff

/** Days from today; the past is negative. */
type Days = number

/** A connection, open or ended. Pending ones expire so many hours from now. */
export type SeedConnection = {
  by: StaffKey
  connected?: Days
  /** Staff turned the account off. */
  disabled?: Days
  email?: string
  ended?: {
    at: Days
    note?: string
    reason:
      'canceled' | 'client-request' | 'email-changed' | 'expired' | 'other' | 'security-breach'
  }
  expiresInHours?: number
  /** Signed in on a computer as well, which is remembered. */
  elsewhere?: true
  invited: Days
}

type RequestBase = {
  at: Days
  by: StaffKey
  canceled?: Days
  completed?: Days
  due?: Days
  private?: boolean
}

export type SeedRequest = RequestBase &
  (
    | {
        category: string
        file?: 'pdf' | 'photo'
        files?: number
        otherName?: string
        predefinedName?: string
        /** The virus scanner finds something: the file lies in quarantine. */
        infected?: true
        type: 'document'
      }
    | { answers?: Record<string, unknown>; assessment: AssessmentKey; type: 'assessment' }
    | { place?: SeedPlace; type: 'location' }
    | { permission?: 'no' | 'yes'; type: 'roi' }
  )

export type SeedPlace = { address?: string; latitude?: number; longitude?: number; note?: string }

export type SeedMessage = {
  at: Days
  from: 'client' | 'staff'
  read?: boolean
  staff: StaffKey
  text: string
}

/** A "Yes" on paper. */
export type SeedRelease = { end: Days; start: Days }

export type SeedEnrollment = {
  destination?: string
  exit?: Days
  program: ProgramKey
  start: Days
}

export type SeedClient = {
  agency: AgencyKey
  birth?: { date: string; quality?: string }
  careTeam: StaffKey[]
  connections?: SeedConnection[]
  email?: string
  /** The address of before, until staff invited them to the other one. */
  emailBefore?: string
  enrollments?: SeedEnrollment[]
  first: string
  household?: { key: string; relationship: string }
  /** BCP 47 tag. */
  language?: string
  last: string
  messages?: SeedMessage[]
  middle?: string
  nameQuality?: string
  phone?: string
  /** The number of before, until the client registered or staff wrote the other one into the record. */
  phoneBefore?: { at: Days; by?: StaffKey; phone: string }
  preferred?: string
  race?: string[]
  releases?: SeedRelease[]
  requests?: SeedRequest[]
  /** Took back what they had signed: staff write it down. */
  revoked?: { at: Days; by: StaffKey }
  sealed?: { at: Days; by: StaffKey; reason: 'client-request' | 'safety' }
  ssn?: { number?: string; quality?: string }
  suffix?: string
  /** Named on the welcome page, with what is there to try. */
  tryIt?: string
}
