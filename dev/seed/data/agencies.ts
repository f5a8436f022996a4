type SeedAgency = {
  hidesStaff?: boolean
  name: string
  requireAuthenticatorApp?: boolean
  textCodes?: boolean
  timeZone: string
}

/** Three agencies in different time zones, all with the portal; one lets codes go by text, one lets no client on without an authenticator app and keeps its staff to itself. */
export const agencies = {
  harbor: { name: 'Harbor Street Outreach', textCodes: true, timeZone: 'America/Los_Angeles' },
  lakeshore: { name: 'Lakeshore Family Services', timeZone: 'America/Chicago' },
  bayview: {
    hidesStaff: true,
    name: 'Bayview Safe House',
    requireAuthenticatorApp: true,
    timeZone: 'America/New_York',
  },
} as const satisfies Record<string, SeedAgency>

export type AgencyKey = keyof typeof agencies
