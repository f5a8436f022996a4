import type { CollectionKey } from './collections.js'

/**
 * What a day is compared with: today where the owning agency is; the day on which a request is
 * asked, which is today but for rows of the past that are brought in; the birth of the client a row
 * is about; the client's first day in a program of that agency; or another day of the same row.
 */
export type DayBound = 'asking' | 'birth' | 'first-start' | 'today' | (string & {})

/** Days between which a day makes sense; the bounds themselves do. */
export type DayRule = {
  /** Kept with its time: the day that it falls on where the agency is. */
  isMoment?: true
  notAfter?: readonly DayBound[]
  notBefore?: readonly DayBound[]
}

/**
 * Nobody alive was born earlier, and nothing that happens to them happened earlier: a year before
 * 1900 is a slip of the finger, such as 0202 for 2020. Local policy, not a HUD rule.
 */
export const FIRST_DAY = '1900-01-01'

/**
 * Which days are impossible, for each day that somebody writes. A new `dayField` needs a line here,
 * `{}` where no other day bounds it. What is planned may lie ahead, such as starts and ends; an exit
 * has happened.
 */
export const DAY_RULES: Partial<Record<CollectionKey, Readonly<Record<string, DayRule>>>> = {
  appointmentSlots: { until: {} },
  assessmentResponses: { assessmentDate: { notAfter: ['today'], notBefore: ['birth'] } },
  caseTasks: { dueDate: {} },
  clientLocations: { recordedAt: { isMoment: true, notAfter: ['today'] } },
  clients: { dateOfBirth: { notAfter: ['today', 'first-start'] } },
  enrollments: {
    exitDate: { notAfter: ['today'], notBefore: ['startDate'] },
    startDate: { notBefore: ['birth'] },
  },
  housingPlans: { reviewDate: {} },
  portalRequests: { dueDate: { notBefore: ['asking'] } },
  referrals: { referredAt: { isMoment: true, notAfter: ['today'] } },
  releasesOfInformation: {
    endDate: { notBefore: ['startDate'] },
    startDate: { notBefore: ['birth'] },
  },
  resources: { lastVerifiedOn: {} },
  services: { date: { notAfter: ['today'], notBefore: ['birth'] } },
}
