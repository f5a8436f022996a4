import type { PayloadRequest } from 'payload'

import type { Answers } from '../../core/questions/conditions.js'
import {
  answerField,
  ANSWERS,
  givenAnswers,
  questionOfField,
  rowPrefix,
  rowsField,
} from '../../core/questions/formFields.js'
import { MOST_ROWS, type Question, type QuestionSet } from '../../core/questions/question.js'
import type { TypedForm } from '../../core/typedForms.js'
import { keepDraft } from '../../drafts/keptDrafts.js'
import { everyProblem, refuseProblems } from '../../errors/everyProblem.js'
import type { FieldProblem } from '../../errors/fieldProblem.js'
import { PortalError } from '../../errors/PortalError.js'
import type { ReceivedFile } from '../../files/receiveFiles.js'
import { readAnswers } from './checkAnswers.js'
import type { About } from './checked.js'
import { AT_CHECK, questionPages } from './pages.js'
import { takeFiles, type StoreFiles } from './takeFiles.js'

/** More fields than any form of ours has, and as many bytes as a draft holds (`sealedDraft.ts`). */
const MAX_FIELDS = 600
const MAX_BYTES = 60 * 1024

type Fields = Record<string, unknown>

/** Where somebody goes from here: a question of the form, or the page that shows all answers. */
export type StepTaken = {
  at: null | string
  next: 'check' | 'form'
  /** They stay where they are: a row or a file came or went. */
  stays?: boolean
}

type Step = {
  about: (values: Answers) => Promise<About>
  account: string
  /** What the form holds. Changed in place, so that a form that comes back holds what became of it. */
  fields: Fields
  files: readonly ReceivedFile[]
  /** Under which name the draft is kept. */
  form: TypedForm
  set: QuestionSet
  store: StoreFiles
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const groupOf = (questions: readonly Question[], name: string): Question | undefined =>
  questions.find((question) => question.type === 'group' && question.name === name)

const countOf = (fields: Fields, group: Question): number =>
  Math.min(Math.max(Number.parseInt(textOf(fields[rowsField(group)]), 10) || 0, 0), MOST_ROWS)

const addRow = (fields: Fields, group: Question): void => {
  const most = Math.min(group.maxRows ?? MOST_ROWS, MOST_ROWS)
  fields[rowsField(group)] = String(Math.min(countOf(fields, group) + 1, most))
}

const removeRow = (fields: Fields, group: Question, row: number): void => {
  const count = countOf(fields, group)
  if (!Number.isInteger(row) || row < 0 || row >= count) return
  const moved: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    const [, at, rest] = new RegExp(`^${answerField(group)}\\.(\\d+)\\.(.+)$`).exec(name) ?? []
    if (at === undefined || rest === undefined) continue
    delete fields[name]
    const index = Number(at)
    if (index !== row && index < count)
      moved[`${rowPrefix(group, index > row ? index - 1 : index)}.${rest}`] = value
  }
  Object.assign(fields, moved)
  fields[rowsField(group)] = String(count - 1)
}

/** Takes a file out of an answer; the document stays among the client's own. */
const dropFile = (fields: Fields, field: string, id: string): void => {
  fields[field] = [fields[field]].flat().filter((one) => one !== id && typeof one === 'string')
}

const keptOf = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) => name.startsWith(`${ANSWERS}.`) || name === 'at' || name === 'assessmentDate',
    ),
  )

const isOf = (question: Question, { field }: FieldProblem): boolean =>
  field === answerField(question) || field.startsWith(`${answerField(question)}.`)

/** What is signed is signed on the page that shows all answers. */
const unsigned = (questions: readonly Question[]): Question[] =>
  questions.filter(({ type }) => type !== 'signature')

type Looked = { found: Answers; problems: readonly FieldProblem[] }

/** The next page and what stands in the way of going there. */
const goOn = ({ fields, set }: Step, go: string, { found, problems }: Looked): StepTaken => {
  const pages = questionPages(set.questions ?? [], found)
  const here = Math.max(
    pages.findIndex(({ name }) => name === fields.at),
    0,
  )
  if (go === 'back') return { at: pages[Math.max(here - 1, 0)]?.name ?? null, next: 'form' }
  const current = pages[here]
  if (go === 'next') {
    refuseProblems(problems.filter((problem) => current && isOf(current, problem)))
    const isChange = fields.from === 'check'
    const open = pages.find((page) => problems.some((problem) => isOf(page, problem)))
    const following = isChange ? open : pages[here + 1]
    return following ? { at: following.name, next: 'form' } : { at: null, next: 'check' }
  }
  refuseProblems(problems)
  return { at: null, next: 'check' }
}

/**
 * One step of a form of questions: files are stored, rows come and go, and what was typed is kept on
 * the server, whether or not the step can be made.
 *
 * `go` says which: `next` and `back` a page, `check` to the page that shows all answers, `save` stays,
 * `add:<group>`, `remove:<group>:<row>`, `drop:<field>:<id>`.
 * @throws PortalError INVALID_INPUT (400) with what is wrong on this page, or for `check` on any;
 * PAYLOAD_TOO_LARGE (413) where there is more than a draft holds; and what storing a file throws
 */
export const takeStep = async (req: PayloadRequest, step: Step): Promise<StepTaken> => {
  const { account, fields, form, set } = step
  const questions = unsigned(set.questions ?? [])
  const [go = 'save', name = '', rest = ''] = textOf(fields.go).split(':', 3)
  const isLarge = (kept: Fields): boolean =>
    Object.keys(kept).length > MAX_FIELDS || Buffer.byteLength(JSON.stringify(kept)) > MAX_BYTES
  if (isLarge(keptOf(fields))) throw new PortalError('PAYLOAD_TOO_LARGE')
  const keep = (): Promise<void> => keepDraft(req, { account, form }, keptOf(fields))
  const group = groupOf(questions, name)
  let taken: StepTaken = {
    at: group?.name ?? (textOf(fields.at) || null),
    next: 'form',
    stays: true,
  }
  await everyProblem(
    () => takeFiles(step, questions),
    async () => {
      if (go === 'add' && group) addRow(fields, group)
      if (go === 'remove' && group) removeRow(fields, group, Number(rest))
      if (go === 'drop' && questionOfField(questions, name)?.type === 'file')
        dropFile(fields, name, rest)
      await keep()
      if (go !== 'back' && go !== 'check' && go !== 'next') return
      const values = givenAnswers(questions, fields)
      const looked = readAnswers(questions, values, await step.about(values))
      taken = goOn({ ...step, set: { ...set, questions } }, go, looked)
      fields.at = taken.at ?? AT_CHECK
      await keep()
    },
  )
  return taken
}
