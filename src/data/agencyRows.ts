import type { Base, Maybe, Ref, TextsByLanguage } from './rowBasics.js'

/** Stored shape of organisations and what they set for themselves. */
export type AgencyRows = {
  agencies: Base & {
    accentColor?: Maybe<string>
    complaintText?: Maybe<TextsByLanguage>
    defaultOwner?: Maybe<Ref>
    fileCategories?: Maybe<Ref[]>
    helpEmail?: Maybe<string>
    helpHours?: Maybe<TextsByLanguage>
    helpPhone?: Maybe<string>
    hidesStaff?: Maybe<boolean>
    invitationText?: Maybe<TextsByLanguage>
    /** A picture as a `data:` address. */
    logo?: Maybe<string>
    logoFacts?: Maybe<string>
    name: string
    portalEnabled?: Maybe<boolean>
    /** Set while clients' periods wait to be counted in another time zone. */
    recountFrom?: Maybe<string>
    requestableAssessments?: Maybe<Ref[]>
    requireAuthenticatorApp?: Maybe<boolean>
    roiTermDays?: Maybe<number>
    roiText?: Maybe<Record<string, string>>
    textCodes?: Maybe<boolean>
    timeZone?: Maybe<string>
  }
}
