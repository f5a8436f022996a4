import { checkScores } from './checkScores.js'
import { checkQuestions, type SetProblem } from './checkSet.js'
import { everyQuestion, MOST_QUESTIONS, type QuestionTexts } from './question.js'
import { readSet, type DefinitionFault, type ReadSet } from './readSet.js'

/** What the file says it is. */
export const DEFINITION_FORMAT = 'payload-client-portal/questions'
/** Raised when files of before would be understood in another way. */
export const DEFINITION_VERSION = 1
/** Most bytes of a file: more than any questionnaire that somebody would answer. */
export const MOST_DEFINITION_BYTES = 200_000

/**
 * A set of questions as one JSON file, the same in every installation: HUD lists by their name,
 * questions by theirs, no ids. Its JSON Schema is `docs/questions.schema.json`.
 */
export type QuestionsDefinition = ReadSet & {
  format: typeof DEFINITION_FORMAT
  title?: string
  titles?: QuestionTexts
  version: typeof DEFINITION_VERSION
}

/** Why a file is not taken at all. */
export type FileFault = 'NEWER' | 'NOT_JSON' | 'NOT_OURS' | 'TOO_LARGE' | 'TOO_MANY'

export type ReadDefinition =
  | { definition: QuestionsDefinition; ok: true }
  | {
      faults: readonly DefinitionFault[]
      file: FileFault | null
      ok: false
      problems: SetProblem[]
    }

const refused = (file: FileFault): ReadDefinition => ({ faults: [], file, ok: false, problems: [] })

type Named = { title?: null | string; titles?: unknown }

const namesOf = ({ title, titles }: Named): Pick<QuestionsDefinition, 'title' | 'titles'> => {
  const said =
    typeof titles === 'object' && titles !== null && !Array.isArray(titles)
      ? Object.entries(titles).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
        )
      : []
  return {
    ...(title ? { title } : {}),
    ...(said.length > 0 ? { titles: Object.fromEntries(said) } : {}),
  }
}

/** The definition of a set: what is asked, under which title. */
export const questionsDefinition = (value: unknown, names: Named = {}): QuestionsDefinition => ({
  format: DEFINITION_FORMAT,
  version: DEFINITION_VERSION,
  ...namesOf(names),
  ...readSet(value).set,
})

const INDENT = 2
/** A definition as the text of its file. */
export const definitionText = (definition: QuestionsDefinition): string =>
  `${JSON.stringify(definition, null, INDENT)}\n`

const KEYS = ['$schema', 'format', 'layout', 'questions', 'scores', 'title', 'titles', 'version']

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads the text of a file. Refused, with every reason: what is no definition, is too large or of a
 * later version, asks for something unknown, or holds questions that make no sense together.
 */
export const readDefinition = (text: string): ReadDefinition => {
  if (new TextEncoder().encode(text).length > MOST_DEFINITION_BYTES) return refused('TOO_LARGE')
  const value = parsed(text)
  if (!isObject(value)) return refused('NOT_JSON')
  if (value.format !== DEFINITION_FORMAT) return refused('NOT_OURS')
  if (value.version !== DEFINITION_VERSION) return refused('NEWER')
  const { faults, set } = readSet(value)
  if (everyQuestion(set.questions).length > MOST_QUESTIONS) return refused('TOO_MANY')
  const unknown = Object.keys(value)
    .filter((key) => !KEYS.includes(key))
    .map((key): DefinitionFault => ({ at: '', code: 'UNKNOWN_KEY', found: key, key }))
  const all = [...unknown, ...faults]
  // What follows from a part that could not be read is no problem of its own
  const problems = [
    ...checkQuestions(set.questions),
    ...checkScores(set.scores, set.questions),
  ].filter(({ name }) => !all.some(({ at }) => at === name))
  if (all.length > 0 || problems.length > 0) return { faults: all, file: null, ok: false, problems }
  const title = typeof value.title === 'string' ? value.title : null
  return {
    definition: questionsDefinition(value, { title, titles: value.titles }),
    ok: true,
  }
}
