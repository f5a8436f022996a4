import type { ID } from '../../src/core/ids.js'

/** Whom staff have chosen. */
export type Chosen = {
  agency: string
  careTeamOf: string
  programs: readonly string[]
  search: string
  status: string
  withoutEnrollment: boolean
}

export const EMPTY_CHOICE: Chosen = {
  agency: '',
  careTeamOf: '',
  programs: [],
  search: '',
  status: 'active',
  withoutEnrollment: false,
}

/** What the server is asked with: only what was chosen. */
export const askedRecipients = ({
  careTeamOf,
  programs,
  search,
  status,
  withoutEnrollment,
}: Chosen): Record<string, unknown> => {
  // Whoever never was in a program is neither in one nor no longer
  const onlyWithout = withoutEnrollment && programs.length === 0
  return {
    ...(careTeamOf === '' ? {} : { careTeamOf }),
    ...(programs.length > 0 ? { programs } : {}),
    ...(search.trim() === '' ? {} : { search }),
    ...(status === '' || onlyWithout ? {} : { status }),
    ...(withoutEnrollment ? { withoutEnrollment } : {}),
  }
}

/** The agency that is sent for: the sender's own, else the one that was chosen. */
export const sendingAgency = (own: ID | null, { agency }: Chosen): ID | null =>
  own ?? (agency === '' ? null : agency)
