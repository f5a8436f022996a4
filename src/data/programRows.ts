import type { ReferralStatus } from '../core/status/referral.js'
import type { Base, Maybe, Owned, Ref, WithEffects } from './rowBasics.js'

/** Programs, who is in them, and what comes of it. */
export type ProgramRows = {
  enrollments: Base &
    Owned &
    WithEffects & {
      destination?: Maybe<string>
      destinationOther?: Maybe<string>
      exitDate?: Maybe<string>
      household?: Maybe<Ref>
      lastChange?: Maybe<string>
      openKey?: Maybe<string>
      program: Ref
      relationshipToHeadOfHousehold?: Maybe<string>
      rentalSubsidyType?: Maybe<string>
      startDate: string
      type: 'household' | 'individual'
    }
  households: Base & WithEffects & { agency: Ref; name?: Maybe<string>; revision?: Maybe<string> }
  programs: Base & { agency: Ref; name: string; projectType?: Maybe<string> }
  referrals: Base &
    Owned & {
      note?: Maybe<string>
      program?: Maybe<Ref>
      referredAt: string
      status: ReferralStatus
      toAgency: Ref
    }
  services: Base &
    Owned & {
      date: string
      enrollment?: Maybe<Ref>
      note?: Maybe<string>
      recordType: string
      typeProvided: string
    }
}
