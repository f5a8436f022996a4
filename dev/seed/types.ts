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
  /** Whoever asked accepts the answer. */
  accepted?: Days
  /** Whoever asked wants it once more. */
  again?: { at: Days; note: string }
  at: Days
  by: StaffKey
  canceled?: Days
  /** The client says that they cannot send it. */
  cannot?: { at: Days; reason: string; text?: string }
  completed?: Days
  due?: Days
  /** To the client, in plain words. */
  note?: string
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
  /** To leave on this day at nine, where the agency is, and not when it is written. */
  later?: Days
  read?: boolean
  staff: StaffKey
  text: string
}

/** What staff schedule: on which day, at which time where the agency is. */
export type SeedAppointment = {
  /** Day on which it is written. */
  at: Days
  by: StaffKey
  /** Day on which it is called off again. */
  canceled?: Days
  day: Days
  minutes: number
  place: string
  time: string
  /** With somebody else than who writes it. */
  with?: StaffKey
}

/** What staff noted for themselves. */
export type SeedNote = { at: Days; body: string; by: StaffKey; pinned?: true }

/** A "Yes" on paper. */
export type SeedRelease = { end: Days; start: Days }

export type SeedEnrollment = {
  destination?: string
  exit?: Days
  program: ProgramKey
  /** With a rental that has a subsidy: which. */
  rentalSubsidy?: string
  start: Days
}

/** A service of HUD's lists, given while in the program. */
export type SeedService = {
  at: Days
  note?: string
  program: ProgramKey
  recordType: string
  typeProvided?: string
}

export type SeedReferral = {
  /** What the other agency said, and when. */
  answer?: { at: Days; by: StaffKey; status: 'accepted' | 'client-declined' | 'provider-declined' }
  at: Days
  note?: string
  /** One of another agency. */
  program: ProgramKey
}

/** A housing plan of the demo's template. */
export type SeedPlan = {
  /** Signed by both, and the client's first action done and spoken of. */
  agreed?: Days
  by: StaffKey
  /** What the client says of their first action. */
  comment?: string
  made: Days
  /** Reviewed so many days from today. */
  reviewIn: Days
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
  appointments?: SeedAppointment[]
  /** Day on which they book the first time that is offered. */
  booksFirst?: Days
  first: string
  /** Staff gave the conversation to a colleague. */
  handedOver?: { at: Days; by: StaffKey; to: StaffKey }
  household?: { key: string; relationship: string }
  /** BCP 47 tag. */
  language?: string
  last: string
  /** From this day on nothing more goes into their mailbox. */
  mailboxFull?: Days
  messages?: SeedMessage[]
  middle?: string
  nameQuality?: string
  notes?: SeedNote[]
  plan?: SeedPlan
  /** Staff looked at the whole Social Security number. */
  numberSeen?: { at: Days; by: StaffKey }
  phone?: string
  /** Taken at intake. */
  portrait?: { hair: string; skin: string }
  /** The number of before, until the client registered or staff wrote the other one into the record. */
  phoneBefore?: { at: Days; by?: StaffKey; phone: string }
  preferred?: string
  race?: string[]
  releases?: SeedRelease[]
  referrals?: SeedReferral[]
  requests?: SeedRequest[]
  services?: SeedService[]
  /** Took back what they had signed: staff write it down. */
  revoked?: { at: Days; by: StaffKey }
  sealed?: { at: Days; by: StaffKey; reason: 'client-request' | 'safety' }
  ssn?: { number?: string; quality?: string }
  suffix?: string
  /** Named on the welcome page, with what is there to try. */
  tryIt?: string
}
