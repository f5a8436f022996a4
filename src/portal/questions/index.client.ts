import { isShown, type Answers } from '../../core/questions/conditions.js'
import type { Condition, Question } from '../../core/questions/question.js'

type Shown = Pick<Question, 'showIf' | 'showWhen'>

const shownOf = (element: HTMLElement): Shown => {
  const { showIf, showWhen } = JSON.parse(element.dataset.shown ?? '{}') as {
    showIf?: Condition[]
    showWhen?: 'all' | 'any'
  }
  return { showIf: showIf ?? null, showWhen: showWhen ?? null }
}

const isGiven = (value: FormDataEntryValue): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value.size > 0

/** What stands in the fields of a question: a text, several, rows, or whether there is anything. */
const answerIn = (data: FormData, element: HTMLElement): unknown => {
  const { ask = '', within = 'answers' } = element.dataset
  const own = `${within}.${ask}`
  const rows = data.get(`${own}.rows`)
  // Rows in which nothing stands are none
  if (typeof rows === 'string')
    return Array.from({ length: Number(rows) }, (_, row) => `${own}.${row}.`).filter((row) =>
      [...data].some(([name, value]) => name.startsWith(row) && isGiven(value)),
    )
  const values = data.getAll(own).filter((value) => typeof value === 'string')
  if (element.querySelector('input[type=checkbox], input[type=file]')) return values
  const parts = [...data].filter(([name]) => name.startsWith(`${own}.`))
  return values[0] ?? parts.map(([, part]) => (typeof part === 'string' ? part : '')).join('')
}

/**
 * Shows a question when it is asked and hides it when it is not, by the answers above it, as the
 * server does. What a hidden one holds stays, and the server leaves it out.
 */
export const startQuestions = (root: HTMLElement): void => {
  const form = root.closest('form')
  if (!form) return
  const asked = [...root.querySelectorAll<HTMLElement>('[data-ask]')]
  const update = (): void => {
    const data = new FormData(form)
    const answered = new Map<string, Answers>()
    for (const element of asked) {
      const { ask = '', within = 'answers' } = element.dataset
      const before = new Map([...(answered.get('answers') ?? []), ...(answered.get(within) ?? [])])
      // A row of a hidden group is hidden with it
      const isAsked =
        isShown(shownOf(element), before) && !element.parentElement?.closest('[data-ask][hidden]')
      element.hidden = !isAsked
      if (!isAsked) continue
      answered.set(within, new Map(answered.get(within)).set(ask, answerIn(data, element)))
    }
  }
  for (const note of root.querySelectorAll<HTMLElement>('[data-part=only-if]')) note.hidden = true
  update()
  form.addEventListener('input', update)
  window.addEventListener('pageshow', update)
}
