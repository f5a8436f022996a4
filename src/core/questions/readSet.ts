import {
  COMPARISONS,
  LAYOUTS,
  QUESTION_TYPES,
  SHOW_WHEN,
  type Condition,
  type Layout,
  type Question,
  type QuestionOption,
  type QuestionTexts,
  type Score,
  type ScoreBand,
  type ScoreRule,
} from './question.js'

/** What of a definition cannot be read; each has its sentence, `admin.definition_<code>`. */
export type DefinitionFaultCode =
  | 'NOT_A_KIND'
  | 'NOT_A_LIST'
  | 'NOT_A_NUMBER'
  | 'NOT_A_TEXT'
  | 'NOT_A_WORD'
  | 'NOT_AN_OBJECT'
  | 'UNKNOWN_KEY'

/** `at` names the question or score, `key` the part of it, `found` what stands there. */
export type DefinitionFault = { at: string; code: DefinitionFaultCode; found: string; key: string }

export type ReadSet = { layout: Layout; questions: Question[]; scores: Score[] }

type Values = ReadonlyMap<string, unknown>

const valuesOf = (value: unknown): null | Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : null

/** Most characters of what is told of something that cannot be read. */
const LONGEST_TOLD = 40
const told = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** Leaves out what says nothing, so that one meaning has one form. */
const without = <T extends object>(parts: T): T =>
  Object.fromEntries(
    Object.entries(parts).filter(
      ([, part]) =>
        part !== undefined && part !== false && !(Array.isArray(part) && part.length === 0),
    ),
  ) as T

/** Reads the parts of one object, each under its key, and notes what it cannot read. */
class Parts {
  constructor(
    private readonly values: Values,
    readonly at: string,
    private readonly faults: DefinitionFault[],
  ) {}

  private note(code: DefinitionFaultCode, key: string, found: unknown): undefined {
    this.faults.push({ at: this.at, code, found: told(found), key })
    return undefined
  }

  private read<T>(key: string, code: DefinitionFaultCode, take: (value: unknown) => T | undefined) {
    const value = this.values.get(key)
    if (value === undefined || value === null || value === '') return undefined
    const taken = take(value)
    return taken === undefined ? this.note(code, key, value) : taken
  }

  /** Notes what nobody asks for: an id of a database, a word misspelt, a part of a later version. */
  only(...keys: readonly string[]): void {
    for (const key of this.values.keys()) {
      if (!keys.includes(key)) this.note('UNKNOWN_KEY', key, key)
    }
  }

  flag(key: string): boolean | undefined {
    return this.read(key, 'NOT_A_WORD', (value) => (typeof value === 'boolean' ? value : undefined))
  }

  number(key: string): number | undefined {
    return this.read(key, 'NOT_A_NUMBER', (value) =>
      typeof value === 'number' && Number.isFinite(value) ? value : undefined,
    )
  }

  /** A number that came as one is a text of it. */
  word(key: string): string | undefined {
    return this.read(key, 'NOT_A_TEXT', (value) =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
    )
  }

  words(key: string): string[] | undefined {
    return this.read(key, 'NOT_A_LIST', (value) =>
      Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined,
    )
  }

  oneOf<const Word extends string>(
    key: string,
    words: readonly Word[],
    code: DefinitionFaultCode = 'NOT_A_WORD',
  ): undefined | Word {
    return this.read(key, code, (value) => words.find((word) => word === value))
  }

  texts(key: string): QuestionTexts | undefined {
    return this.read(key, 'NOT_A_TEXT', (value) => {
      if (typeof value === 'string') return { en: value }
      const values = valuesOf(value)
      if (!values) return undefined
      const texts = [...values]
      if (texts.some(([tag, text]) => !LANGUAGE.test(tag) || typeof text !== 'string'))
        return undefined
      return Object.fromEntries(texts.filter(([, text]) => text !== '')) as QuestionTexts
    })
  }

  list<T>(key: string, read: (parts: Parts, at: number) => T | null): T[] | undefined {
    const rows = this.read(key, 'NOT_A_LIST', (value) => (Array.isArray(value) ? value : undefined))
    return rows?.flatMap((row: unknown, at) => {
      const values = valuesOf(row)
      if (!values) {
        this.note('NOT_AN_OBJECT', key, row)
        return []
      }
      const one = read(new Parts(values, this.at, this.faults), at)
      return one === null ? [] : [one]
    })
  }

  /** The same parts, told under another name. */
  named(name: string): Parts {
    return new Parts(this.values, name, this.faults)
  }
}

const conditionOf = (parts: Parts): Condition =>
  without({
    is: parts.oneOf('is', COMPARISONS) ?? 'equals',
    question: parts.word('question') ?? '',
    value: parts.word('value'),
  })

const readCondition = (parts: Parts): Condition => {
  parts.only('id', 'is', 'question', 'value')
  return conditionOf(parts)
}

const readRule = (parts: Parts): ScoreRule => {
  parts.only('id', 'is', 'points', 'question', 'value')
  return { ...conditionOf(parts), points: parts.number('points') ?? 0 }
}

const readOption = (parts: Parts): QuestionOption => {
  parts.only('id', 'label', 'score', 'value')
  return without({
    label: parts.texts('label') ?? {},
    score: parts.number('score'),
    value: parts.word('value') ?? '',
  })
}

const readBand = (parts: Parts): ScoreBand => {
  parts.only('from', 'id', 'label', 'text', 'to')
  return without({
    from: parts.number('from'),
    label: parts.texts('label') ?? {},
    text: parts.texts('text'),
    to: parts.number('to'),
  })
}

/** What a definition says of a question. */
const QUESTION_KEYS = {
  asks: true,
  help: true,
  label: true,
  list: true,
  max: true,
  maxRows: true,
  min: true,
  minRows: true,
  name: true,
  options: true,
  prefill: true,
  required: true,
  showIf: true,
  showWhen: true,
  type: true,
  writesTo: true,
} as const satisfies Record<keyof Question, true>

/** @param inner the questions in a group: none of them has questions of its own */
const questionOf = (parts: Parts, at: number, inner: boolean): null | Question => {
  const own = parts.named(parts.word('name') ?? `#${at + 1}`)
  own.only('id', ...Object.keys(QUESTION_KEYS))
  const type = own.oneOf('type', QUESTION_TYPES, 'NOT_A_KIND')
  if (!type) return null
  const showWhen = own.oneOf('showWhen', SHOW_WHEN)
  const question = without<Record<keyof Question, unknown>>({
    // guard: read-one-level-deep
    asks: inner ? undefined : own.list('asks', readInner),
    help: own.texts('help'),
    label: own.texts('label') ?? {},
    list: own.word('list'),
    max: own.word('max'),
    maxRows: own.number('maxRows'),
    min: own.word('min'),
    minRows: own.number('minRows'),
    name: own.word('name') ?? '',
    options: own.list('options', readOption),
    prefill: own.word('prefill'),
    required: own.flag('required'),
    showIf: own.list('showIf', readCondition),
    // All is what is meant where nothing is said
    showWhen: showWhen === 'any' ? showWhen : undefined,
    type,
    writesTo: own.word('writesTo'),
  })
  return question as Question
}
const readQuestion = (parts: Parts, at: number) => questionOf(parts, at, false)
const readInner = (parts: Parts, at: number) => questionOf(parts, at, true)

/** What a definition says of a score. */
const SCORE_KEYS = {
  add: true,
  bands: true,
  label: true,
  name: true,
  rules: true,
  showToClient: true,
} as const satisfies Record<keyof Score, true>

const readScore = (parts: Parts, at: number): Score => {
  const own = parts.named(parts.word('name') ?? `#${at + 1}`)
  own.only('id', ...Object.keys(SCORE_KEYS))
  const score = without<Record<keyof Score, unknown>>({
    add: own.words('add'),
    bands: own.list('bands', readBand),
    label: own.texts('label') ?? {},
    name: own.word('name') ?? '',
    rules: own.list('rules', readRule),
    showToClient: own.flag('showToClient'),
  })
  return score as Score
}

/**
 * Layout, questions and scores of any value, in one form: without ids, and without what says
 * nothing. What cannot be read is left out and told. It says nothing of whether the questions make
 * sense: see `checkQuestions`.
 * @param value an object with `layout`, `questions` and `scores`; other keys are not looked at
 */
export const readSet = (value: unknown): { faults: DefinitionFault[]; set: ReadSet } => {
  const faults: DefinitionFault[] = []
  const parts = new Parts(valuesOf(value) ?? new Map(), '', faults)
  const set: ReadSet = {
    layout: parts.oneOf('layout', LAYOUTS) ?? 'one-page',
    questions: parts.list('questions', readQuestion) ?? [],
    scores: parts.list('scores', readScore) ?? [],
  }
  return { faults, set }
}
