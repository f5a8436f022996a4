/** What can be asked. `section` is a heading with text, `group` repeats the questions in it. */
export const QUESTION_TYPES = [
  'text',
  'textarea',
  'number',
  'date',
  'select',
  'multiselect',
  'yes-no',
  'address',
  'file',
  'signature',
  'section',
  'group',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** How an earlier answer is compared: `list` of several choices includes one, a number is more. */
export const COMPARISONS = [
  'answered',
  'equals',
  'not-equals',
  'includes',
  'more-than',
  'less-than',
] as const
export type ComparisonKind = (typeof COMPARISONS)[number]

/** Whether all conditions have to hold, or any. */
export const SHOW_WHEN = ['all', 'any'] as const

/** One long form, or a page a question. */
export const LAYOUTS = ['one-page', 'one-question-a-page'] as const
export type Layout = (typeof LAYOUTS)[number]

/** By BCP 47 tag. */
export type QuestionTexts = Readonly<Record<string, string>>

type Maybe<T> = null | T | undefined

/** About the answer to one earlier question, by its name. */
export type Condition = {
  is: ComparisonKind
  question: string
  value?: Maybe<string>
}

export type QuestionOption = { label: QuestionTexts; score?: Maybe<number>; value: string }

/** One question. What was answered keeps its questions as they were asked. */
export type Question = {
  /** Of a group: what each of its rows asks. */
  asks?: Maybe<Question[]>
  /** A line below the label. */
  help?: Maybe<QuestionTexts>
  label: QuestionTexts
  /** Name of a HUD list whose codes are the choices, instead of `options`. */
  list?: Maybe<string>
  /**
   * Least and most: of a number its value, of a date a day (`2026-01-31`) or `today`, of a text its
   * characters, of several choices and of files how many.
   */
  max?: Maybe<string>
  /** Of a group. */
  maxRows?: Maybe<number>
  min?: Maybe<string>
  minRows?: Maybe<number>
  name: string
  options?: Maybe<QuestionOption[]>
  /** Name of a field of the client's record that the form begins with; see `CLIENT_FIELDS`. */
  prefill?: Maybe<string>
  required?: Maybe<boolean>
  showIf?: Maybe<Condition[]>
  showWhen?: Maybe<(typeof SHOW_WHEN)[number]>
  type: QuestionType
  /** Name of a field of the client's record that the answer may be written to. */
  writesTo?: Maybe<string>
}

/** So many points where an answer is like this. */
export type ScoreRule = Condition & { points: number }

/** What a number of points means, both ends included; without one end open. */
export type ScoreBand = {
  from?: Maybe<number>
  label: QuestionTexts
  text?: Maybe<QuestionTexts>
  to?: Maybe<number>
}

/** A number made of answers. It says something to people; the portal decides nothing by it. */
export type Score = {
  /** Names of questions whose points are summed: of choices their `score`, of numbers the number. */
  add?: Maybe<string[]>
  bands?: Maybe<ScoreBand[]>
  label: QuestionTexts
  name: string
  rules?: Maybe<ScoreRule[]>
  showToClient?: Maybe<boolean>
}

/** A set of questions: of an assessment, of a task. */
export type QuestionSet = {
  layout?: Maybe<Layout>
  questions?: Maybe<Question[]>
  questionsVersion?: Maybe<number>
  scores?: Maybe<Score[]>
}

/** Rows that a group holds at most where its author says nothing, and where they say more. */
export const MOST_ROWS = 20
/** Questions of a set, those in groups included; choices of one question. */
export const MOST_QUESTIONS = 200
export const MOST_OPTIONS = 200

const isQuestion = (value: unknown): value is Question =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'type' in value &&
  QUESTION_TYPES.some((type) => type === value.type)

/** The questions that something keeps; none where it keeps something else. */
export const keptQuestions = (kept: unknown): Question[] =>
  Array.isArray(kept) ? kept.filter(isQuestion) : []

/** Whether it is one of choices: from a list of its own or of HUD's. */
export const isChoice = ({ type }: Pick<Question, 'type'>): boolean =>
  type === 'select' || type === 'multiselect'

/** What asks something by itself: no heading. */
export const isAnswered = ({ type }: Pick<Question, 'type'>): boolean => type !== 'section'

/**
 * The questions in a group; none of any other. Never a group: rows in rows, each of many, would be
 * more than any server draws.
 */
export const rowQuestions = (question: Question): Question[] =>
  question.type === 'group'
    ? // guard: groups-one-level-deep
      keptQuestions(question.asks).filter(({ type }) => type !== 'group')
    : []

/** Every question of a set in order, those in groups behind their group. */
export const everyQuestion = (questions: readonly Question[]): Question[] =>
  questions.flatMap((question) => [question, ...rowQuestions(question)])
