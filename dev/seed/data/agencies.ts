/** Two agencies in different time zones, both with the portal. */
export const agencies = {
  harbor: { name: 'Harbor Street Outreach', timeZone: 'America/Los_Angeles' },
  lakeshore: { name: 'Lakeshore Family Services', timeZone: 'America/Chicago' },
} as const satisfies Record<string, { name: string; timeZone: string }>
