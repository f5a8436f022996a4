import type { AgencyKey } from './agencies.js'

type SeedProgram = { agency: AgencyKey; name: string; projectType: string }

/** Programs with HUD project types. `{year}` becomes the current one. */
export const programs = {
  encampment: {
    agency: 'harbor',
    name: 'Encampment 09/13/2024 - Perris hills park encampment',
    projectType: '4',
  },
  outreach: { agency: 'harbor', name: '{year} Street Outreach', projectType: '4' },
  shelter: { agency: 'harbor', name: 'Harbor Night Shelter', projectType: '1' },
  supportive: { agency: 'harbor', name: 'Pier 9 Supportive Housing', projectType: '3' },
  rehousing: { agency: 'lakeshore', name: 'Family Rapid Re-Housing', projectType: '13' },
  transitional: { agency: 'lakeshore', name: 'Lakeshore Transitional Homes', projectType: '2' },
  entry: { agency: 'lakeshore', name: 'Coordinated Entry', projectType: '14' },
} as const satisfies Record<string, SeedProgram>
