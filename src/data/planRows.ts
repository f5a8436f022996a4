import type {
  PlanCause,
  PlanChanges,
  PlanDoers,
  PlanGoal,
  PlanLine,
  PlanSection,
  PlanSide,
  PlanStatus,
} from '../core/status/plan.js'
import type { Base, Maybe, Owned, Ref, TextsByLanguage, WithEffects } from './rowBasics.js'

/** Both signatures of a plan, as they stand under its last version. */
export type PlanSignatures = {
  clientSignedAt?: Maybe<string>
  clientSignedName?: Maybe<string>
  staffSignedAt?: Maybe<string>
  staffSignedName?: Maybe<string>
}

type TemplateAction = { days?: Maybe<number>; text: TextsByLanguage; who: PlanSide }
type TemplateGoal = {
  actions?: Maybe<TemplateAction[]>
  title: TextsByLanguage
  why?: Maybe<TextsByLanguage>
}

/** Stored shape of housing plans, of what stood in them, and of what they are made from. */
export type PlanRows = {
  housingPlanActions: Base & {
    agency: Ref
    cause: PlanCause
    texts: TextsByLanguage
    who: PlanSide
  }
  housingPlans: Base &
    Owned &
    PlanSignatures &
    WithEffects & {
      /** When the plan is next looked at for what is due in it. */
      actionRemindAt?: Maybe<string>
      agreedAt?: Maybe<string>
      /** Who wrote its words last, as staff are called. */
      changedByName?: Maybe<string>
      /** Ids of those who are named in `doers`, between commas. */
      doerIDs?: Maybe<string>
      doers?: Maybe<PlanDoers>
      /** Raised with each write of any kind: writes compare it and set it. */
      edition: number
      endedAt?: Maybe<string>
      goals: PlanGoal[]
      language: string
      name: string
      notifiedAt?: Maybe<string>
      privacyChangedAt?: Maybe<string>
      privacyChangedByName?: Maybe<string>
      private: boolean
      /** When somebody is to be reminded of the review. */
      remindAt?: Maybe<string>
      reviewDate?: Maybe<string>
      reviewedAt?: Maybe<string>
      /** Raised when the words change: whoever edits says which they saw. */
      revision: number
      sections: PlanSection[]
      sharedAt?: Maybe<string>
      staff?: Maybe<Ref>
      staffName?: Maybe<string>
      staffNameForClients?: Maybe<string>
      status: PlanStatus
      template?: Maybe<Ref>
      /** Number of the last version; 0 while it is a draft. */
      version: number
    }
  housingPlanTemplates: Base & {
    active?: Maybe<boolean>
    appealText?: Maybe<TextsByLanguage>
    complaintText?: Maybe<TextsByLanguage>
    goals?: Maybe<TemplateGoal[]>
    name: string
    sections?: Maybe<{ heading: TextsByLanguage; text: TextsByLanguage }[]>
  }
  housingPlanVersions: Base &
    Owned &
    PlanSignatures & {
      changes: PlanChanges
      /** Of plan and number: no version is written twice. */
      dedupeKey: string
      language: string
      lines: PlanLine[]
      madeAt: string
      madeByName?: Maybe<string>
      name: string
      plan?: Maybe<Ref>
      private: boolean
      text: string
      textHash: string
      version: number
    }
}
