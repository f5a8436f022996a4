import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { checkScores } from '../../../core/questions/checkScores.js'
import { checkQuestions, type SetProblem } from '../../../core/questions/checkSet.js'
import { MOST_DEFINITION_BYTES } from '../../../core/questions/definition.js'
import { heaviestOf } from '../../../core/questions/inputs.js'
import { everyQuestion, LAYOUTS, MOST_QUESTIONS } from '../../../core/questions/question.js'
import { readSet } from '../../../core/questions/readSet.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { PortalError } from '../../../errors/PortalError.js'
import { availableLocales, translate } from '../../../translations/translate.js'

const previewInput = z.object({
  /** By the names of form fields, as the frame has them: `answers.pets`. */
  answers: z.record(z.string(), z.unknown()).optional().meta({ graphql: 'JSON' }),
  language: field.optionalText(TEXT_LIMITS.word),
  layout: z.enum(LAYOUTS).nullish(),
  page: field.wholeNumber().nullish(),
  questions: z.array(z.unknown()).max(MOST_QUESTIONS).meta({ graphql: 'JSON' }),
  scores: z.array(z.unknown()).max(MOST_QUESTIONS).nullish().meta({ graphql: 'JSON' }),
  title: field.optionalText(TEXT_LIMITS.name),
})
type PreviewInput = z.output<typeof previewInput>

const preview = answer('PortalQuestionsPreview', {
  /** The whole document, for a frame without scripts. */
  html: z.string(),
  /** Of `pages`, beginning with 0. */
  page: z.int(),
  /** One, or as many as there are questions that are asked with these answers. */
  pages: z.int(),
  /** What is wrong with the questions, in the caller's language, each with the name it is about. */
  problems: z.array(
    z.object({ message: z.string(), name: z.string() }).meta({ title: 'PortalQuestionProblem' }),
  ),
  /** Names of the questions that are asked with these answers. */
  shown: z.array(z.string()),
})

const told = ({ i18n }: PayloadRequest, { code, name, other = '' }: SetProblem) => ({
  message: translate(i18n.language, `fields.question_${code}`, { name, other }),
  name,
})

// guard: previews-have-bounds
const refuseTooMuch = (input: PreviewInput): void => {
  const bytes = Buffer.byteLength(JSON.stringify(input))
  if (bytes > MOST_DEFINITION_BYTES) throw new PortalError('INVALID_INPUT', { field: 'questions' })
}

/**
 * Questions as a client will see them, drawn by the portal's own components, whether they are saved
 * or not, with answers that somebody tries out. Nothing is stored.
 * @throws 401, 403, 400
 */
export const previewQuestions = defineAction({
  name: 'previewQuestions',
  does: 'Shows questions as a client will see them, saved or not, with answers that are tried out; stores nothing',
  who: 'super users',
  input: previewInput,
  output: preview,
  run: async (req, input) => {
    requirePermission(req, requireStaff(req), 'super-user')
    const wanted = parseInput(previewInput, input)
    refuseTooMuch(wanted)
    const { set } = readSet(wanted)
    // guard: previews-drawn-in-bounds
    if (everyQuestion(set.questions).length > MOST_QUESTIONS || heaviestOf(set.questions))
      throw new PortalError('INVALID_INPUT', { field: 'questions' })
    const locales = availableLocales()
    const locale = locales.find((one) => one === wanted.language) ?? locales[0] ?? 'en'
    // The root entry loads without React
    const { renderPreview } = await import('../views/Preview/index.js')
    const drawn = await renderPreview(getContext(req.payload), {
      answers: new Map(Object.entries(wanted.answers ?? {})),
      locale,
      page: wanted.page ?? 0,
      set,
      title: wanted.title ?? '',
    })
    const problems = [...checkQuestions(set.questions), ...checkScores(set.scores, set.questions)]
    return { ...drawn, problems: problems.map((problem) => told(req, problem)) }
  },
})
