import type { AgencyKey } from './agencies.js'

export type SeedStaff = {
  agency: AgencyKey | null
  contact?: boolean
  email: string
  /** What the welcome page says about this sign-in. */
  may: string
  name: string
  permissions: readonly ('client-management' | 'super-user' | 'view-identifiers')[]
  shown?: boolean
}

/** Staff of the demo, from all rights to none. */
export const staff = {
  morgan: {
    agency: null,
    email: 'admin@harbor.example',
    may: 'Super user of the whole installation: sees and sets up everything.',
    name: 'Morgan Lee',
    permissions: ['super-user'],
  },
  grace: {
    agency: 'harbor',
    email: 'grace.kim@harbor.example',
    may: 'Super user of one agency: its staff, its clients, its numbers.',
    name: 'Grace Kim',
    permissions: ['client-management', 'super-user', 'view-identifiers'],
  },
  ana: {
    agency: 'harbor',
    email: 'ana.ruiz@harbor.example',
    may: 'Case worker: invites clients, sends messages and requests.',
    name: 'Ana Ruiz',
    permissions: ['client-management'],
  },
  lena: {
    agency: 'harbor',
    email: 'lena.novak@harbor.example',
    may: 'Case worker who may also see whole Social Security numbers.',
    name: 'Lena Novak',
    permissions: ['client-management', 'view-identifiers'],
  },
  david: {
    agency: 'harbor',
    contact: false,
    email: 'david.okafor@harbor.example',
    may: 'Case worker who takes no messages that clients begin.',
    name: 'David Okafor',
    permissions: ['client-management'],
  },
  tom: {
    agency: 'harbor',
    email: 'tom.bauer@harbor.example',
    may: 'Front desk without portal permissions: sees clients, no portal buttons.',
    name: 'Tom Bauer',
    permissions: [],
    shown: false,
  },
  priya: {
    agency: 'lakeshore',
    email: 'priya.shah@lakeshore.example',
    may: 'Case worker of the other agency: shared records yes, private ones no.',
    name: 'Priya Shah',
    permissions: ['client-management', 'view-identifiers'],
  },
  marcus: {
    agency: 'lakeshore',
    email: 'marcus.hill@lakeshore.example',
    may: 'Super user of the other agency.',
    name: 'Marcus Hill',
    permissions: ['client-management', 'super-user', 'view-identifiers'],
  },
  ruth: {
    agency: 'bayview',
    email: 'ruth.cole@bayview.example',
    may: 'Case worker of a shelter whose clients need an authenticator app.',
    name: 'Ruth Cole',
    permissions: ['client-management'],
  },
} as const satisfies Record<string, SeedStaff>
