import type { Day } from '../../core/day.js'
import type { IconName } from '../../portal/kit/components/Icon/index.js'
import type { ClientVisit } from '../../portal/kit/clientVisit.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'
import type { TranslationKey } from '../../translations/translate.js'

export type ActivityTitle = Extract<TranslationKey, `client.activity${string}`>

/** Something that happened, as the client is told of it. */
export type Activity = {
  at: string
  icon: IconName
  id: string
  /** `at` is a calendar day. */
  isDay?: true
  /** Where it is to be seen, below the portal; null where it is nowhere. */
  path: null | string
  /** About what; empty where the title says it all. */
  text: string
  title: ActivityTitle
}

/** What each source is asked with. */
export type Asking = {
  /** The newest so many, and no more than that. */
  limit: number
  now: Date
  today: Day
  view: ViewContext
  visit: ClientVisit
}

/** Reads what happened in one part of what there is about the client: their own rows alone. */
export type ActivitySource = (asking: Asking) => Promise<Activity[]>

/**
 * What is read beyond a page of rows that are told by a later moment than the one they are sorted
 * by: an answer that came after so many newer requests.
 */
export const LATE = 50

/** What happened at a moment that may not have come. */
export const whenThere = (
  activity: Omit<Activity, 'at'>,
  at: null | string | undefined,
): Activity[] => (at ? [{ ...activity, at }] : [])
