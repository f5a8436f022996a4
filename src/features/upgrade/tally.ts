/** What an upgrade of stored data came to. */
export type UpgradeReport = {
  /** Rows that were changed, by `collection.field`; with `dryRun` those that would be. */
  changed: Record<string, number>
  /**
   * What was left, because somebody has to decide: required texts in which nothing can be seen, and
   * what no door would take today, such as an exit before the start.
   */
  look: { collection: string; field: string; id: string }[]
}

/** Counts while the upgrade runs. */
export type Tally = {
  changed: (collection: string, field: string) => void
  look: (collection: string, field: string, id: string) => void
  report: UpgradeReport
  /** Whether anything is written at all. */
  writes: boolean
}

export const createTally = (writes: boolean): Tally => {
  const report: UpgradeReport = { changed: {}, look: [] }
  return {
    changed: (collection, field) => {
      const name = `${collection}.${field}`
      report.changed[name] = (report.changed[name] ?? 0) + 1
    },
    look: (collection, field, id) => {
      report.look.push({ collection, field, id })
    },
    report,
    writes,
  }
}
