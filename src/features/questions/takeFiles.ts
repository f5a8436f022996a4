import { questionOfField } from '../../core/questions/formFields.js'
import type { Question } from '../../core/questions/question.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'
import type { ReceivedFile } from '../../files/receiveFiles.js'
import { MOST_ANSWER_FILES } from './checkOne.js'

/** Stores files that came in, cleaned and scanned, as documents of the client; answers their ids. */
export type StoreFiles = (files: readonly ReceivedFile[]) => Promise<string[]>

type Step = {
  fields: Record<string, unknown>
  files: readonly ReceivedFile[]
  store: StoreFiles
}

const named = (value: unknown): string[] =>
  [value].flat().filter((id): id is string => typeof id === 'string' && id !== '')

/**
 * Stores the files that came with a form, each for the question in whose field it was chosen, and
 * writes their ids into that field, beside those that are there.
 * @throws PortalError INVALID_INPUT (400) where they are too many, and what storing them throws
 */
export const takeFiles = async (
  { fields, files, store }: Step,
  questions: readonly Question[],
): Promise<void> => {
  const chosen = new Map<string, ReceivedFile[]>()
  for (const file of files) {
    const { field = '' } = file
    if (questionOfField(questions, field)?.type === 'file')
      chosen.set(field, [...(chosen.get(field) ?? []), file])
  }
  for (const [field, received] of chosen) {
    const question = questionOfField(questions, field)
    const max = Number(question?.max ?? MOST_ANSWER_FILES)
    const before = named(fields[field])
    if (question && before.length + received.length > max)
      refuseProblems([{ code: 'TOO_MANY', field, label: question.label, values: { max } }])
    const stored = await store(received).catch((error: unknown) => {
      // Said of the question, not of a field that this form has not
      throw error instanceof PortalError && error.field === 'file'
        ? new PortalError(error.code, {
            problems: [
              {
                code: error.code,
                field,
                ...(question ? { label: question.label } : {}),
                values: error.values,
              },
            ],
          })
        : error
    })
    fields[field] = [...before, ...stored]
  }
}
