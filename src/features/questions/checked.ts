import type { Day } from '../../core/day.js'
import type { Answers } from '../../core/questions/conditions.js'
import type { FieldProblem } from '../../errors/fieldProblem.js'

/** What answers are looked at with. */
export type About = {
  /** Names of the files that may be named as an answer, by id: none where it is left out. */
  files?: ReadonlyMap<string, string>
  /** Whoever answers signs nothing: what is signed stands on paper in front of them. */
  onPaper?: boolean
  /** Where the agency is. */
  today: Day
}

/** Where a question stands: names of fields before its own, and the answers before it. */
export type AskedPlace = About & { before: Answers; within: string }

/** An answer as it is kept, undefined where there is none, and what is wrong with it. */
export type Checked = { answer?: unknown; problems: FieldProblem[] }
