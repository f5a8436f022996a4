/** What a change of a household changes of one enrollment: codes and days, never words. */
export type EnrollmentChange = {
  destination?: null | string
  /** A day as it is stored. */
  exitDate?: null | string
  /** Names the change, so that none of before is made again after it. */
  lastChange: string
  openKey?: string
  relationshipToHeadOfHousehold?: string
  rentalSubsidyType?: null | string
}
