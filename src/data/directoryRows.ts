import type { OpenException, OpenPeriod } from '../core/openingHours.js'
import type { ResourceCategory } from '../core/resource.js'
import type { Base, Maybe, Ref, TextsByLanguage } from './rowBasics.js'

/** Rows of what a community should know and of the places it has. */
export type DirectoryRows = {
  communityInfo: Base & {
    bodies?: Maybe<{ body: unknown; language: string }[]>
    body: unknown
    excerpts?: Maybe<Readonly<Record<string, string>>>
    published?: Maybe<boolean>
    spotlight?: Maybe<boolean>
    spotlightKey?: Maybe<string>
    title: string
    titles?: Maybe<TextsByLanguage>
  }
  resources: Base & {
    accessible?: Maybe<boolean>
    address?: Maybe<string>
    categories?: Maybe<ResourceCategory[]>
    city?: Maybe<string>
    description?: Maybe<string>
    descriptions?: Maybe<TextsByLanguage>
    eligibility?: Maybe<string>
    exceptions?: Maybe<OpenException[]>
    externalID?: Maybe<string>
    free?: Maybe<boolean>
    hours?: Maybe<OpenPeriod[]>
    hoursNote?: Maybe<string>
    imported?: Maybe<Readonly<Record<string, string>>>
    importSource?: Maybe<string>
    languages?: Maybe<string[]>
    lastVerifiedOn?: Maybe<string>
    latitude?: Maybe<number>
    longitude?: Maybe<number>
    name: string
    phone?: Maybe<string>
    placeKey?: Maybe<string>
    postalCode?: Maybe<string>
    published?: Maybe<boolean>
    timeZone?: Maybe<string>
    url?: Maybe<string>
  }
  savedPlaces: Base & {
    account: Ref
    /** Account and place: each is saved once. */
    dedupeKey: string
    /** Id of a row of the directory, which may be gone. */
    resource: string
  }
}
