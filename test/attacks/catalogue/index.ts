import type { Attack } from '../types.js'
import { accountAttacks } from './account.js'
import { auditAttacks } from './audit.js'
import { authenticatorAttacks } from './authenticator.js'
import { browserAttacks } from './browser.js'
import { hostAttacks } from './host.js'
import { inputAttacks } from './input.js'
import { leavingAttacks } from './leaving.js'
import { limitsAttacks } from './limits.js'
import { privacyAttacks } from './privacy.js'
import { sessionsAttacks } from './sessions.js'
import { signInAttacks } from './signIn.js'
import { stepUpAttacks } from './stepUp.js'
import { tenancyAttacks } from './tenancy.js'
import { uploadsAttacks } from './uploads.js'

const catalogue = {
  ...signInAttacks,
  ...authenticatorAttacks,
  ...sessionsAttacks,
  ...accountAttacks,
  ...stepUpAttacks,
  ...tenancyAttacks,
  ...hostAttacks,
  ...uploadsAttacks,
  ...browserAttacks,
  ...limitsAttacks,
  ...auditAttacks,
  ...privacyAttacks,
  ...inputAttacks,
  ...leavingAttacks,
} as const

export type AttackID = keyof typeof catalogue

/** Every attack the product is tested against, by id. */
export const ATTACKS: Readonly<Record<AttackID, Attack>> = catalogue
