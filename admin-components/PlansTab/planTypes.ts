import type { ID } from '../../src/core/ids.js'
import type {
  PlanChanges,
  PlanDoers,
  PlanGoal,
  PlanLine,
  PlanSection,
  PlanStatus,
} from '../../src/core/status/plan.js'

/** A plan as its generated path answers it. */
export type ShownPlan = {
  agency: ID
  agreedAt?: null | string
  clientSignedAt?: null | string
  clientSignedName?: null | string
  createdAt: string
  /** Who of the staff does which action. */
  doers?: null | PlanDoers
  edition: number
  endedAt?: null | string
  goals: PlanGoal[]
  id: string
  language: string
  name: string
  notifiedAt?: null | string
  private?: boolean | null
  reviewDate?: null | string
  reviewedAt?: null | string
  revision: number
  sections: PlanSection[]
  staffSignedAt?: null | string
  staffSignedName?: null | string
  status: PlanStatus
  version: number
}

/** What stood in a version of it. */
export type ShownVersion = {
  changes: null | PlanChanges
  clientSignedAt?: null | string
  clientSignedName?: null | string
  id: string
  lines: PlanLine[]
  madeAt: string
  madeByName?: null | string
  staffSignedAt?: null | string
  staffSignedName?: null | string
  textHash: string
  version: number
}

/** A plan that was just made, and the placeholders that nothing is known for. */
export type MadePlan = { id: string; missing: string[] }

export type PlanTemplate = { id: string; name: string }

export type PlanSlugs = { plans: string; templates: string; versions: string }

export type PlansTabProps = {
  /** Of the reader; null for super users of the installation, who change all of them. */
  agency: ID | null
  api: string
  client: ID
  slugs: PlanSlugs
}
