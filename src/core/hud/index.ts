import { coordinatedEntryEvent, referralResult } from './coordinatedEntry.js'
import { dobDataQuality, nameDataQuality, ssnDataQuality } from './dataQuality.js'
import { destination } from './destination.js'
import { currentLivingSituation, priorLivingSituation } from './livingSituation.js'
import { preferredLanguage } from './preferredLanguage.js'
import { projectType, rapidRehousingSubtype } from './projectType.js'
import { raceEthnicity } from './raceEthnicity.js'
import { reasonsForMissing } from './reasonsForMissing.js'
import { relationshipToHeadOfHousehold } from './relationshipToHeadOfHousehold.js'
import { rentalSubsidyType } from './rentalSubsidyType.js'
import { serviceRecordType } from './serviceTypes.js'
import { sex } from './sex.js'
import { translationAssistance } from './translationAssistance.js'
import type { HudList } from './types.js'

/** Every HUD list by name. */
export const hudLists = {
  coordinatedEntryEvent,
  currentLivingSituation,
  destination,
  dobDataQuality,
  nameDataQuality,
  preferredLanguage,
  priorLivingSituation,
  projectType,
  raceEthnicity,
  rapidRehousingSubtype,
  reasonsForMissing,
  referralResult,
  relationshipToHeadOfHousehold,
  rentalSubsidyType,
  serviceRecordType,
  sex,
  ssnDataQuality,
  translationAssistance,
} as const satisfies Record<string, HudList>
