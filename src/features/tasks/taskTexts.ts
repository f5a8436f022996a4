import { isOver, type Day } from '../../core/day.js'
import type { TagTone } from '../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'
import type { Reason, TaskItem } from './loaders/tasks.js'

/** What a task is part of. */
export const partOfText = ({ t }: ViewContext, { partOf }: TaskItem): string =>
  partOf ? t('client.taskPartOf', { name: partOf }) : ''

/** What is said of a task and what it is part of, on one line: a full stop parts them already. */
export const andPartOf = (view: ViewContext, said: string, item: TaskItem): string =>
  [said, partOfText(view, item)].filter(Boolean).join(said.endsWith('.') ? ' ' : ' · ')

/** What became of a task, and when. */
export const taskOutcome = ({ format, t }: ViewContext, item: TaskItem): string => {
  const { completedAt, doneFor, status, submittedAt } = item
  if (status === 'skipped') return t('client.taskNotNeeded')
  if (doneFor && completedAt) return t('client.taskDoneFor', { date: format.on(completedAt) })
  if (submittedAt && status === 'submitted')
    return t('client.taskSentOn', { date: format.on(submittedAt) })
  return completedAt ? t('client.taskDoneOn', { date: format.on(completedAt) }) : ''
}

/** The state of a task in a word and a tone; one to do with a date says the date. */
export const taskTag = (
  { format, t }: ViewContext,
  item: TaskItem,
  today: Day,
): { label: string; tone: TagTone } => {
  switch (item.status) {
    case 'done':
      return { label: t('client.taskDone'), tone: 'good' }
    case 'skipped':
      return { label: t('client.taskNotNeeded'), tone: 'none' }
    case 'submitted':
      return { label: t('client.taskInReview'), tone: 'none' }
    case 'waiting':
      return { label: t('client.taskNotYet'), tone: 'none' }
    case 'open': {
      if (!item.toDo) return { label: t('client.taskHeld'), tone: 'none' }
      const first = item.askedAgain ? t('client.taskAskedAgain') : null
      if (!item.dueDate) return { label: first ?? t('client.taskOpen'), tone: 'wait' }
      const date = format.day(item.dueDate)
      const isLate = isOver(item.dueDate, today)
      const day = t(isLate ? 'client.overdue' : 'client.dueBy', { date })
      return { label: first ? `${first} · ${day}` : day, tone: isLate ? 'bad' : 'wait' }
    }
  }
}

/** Why a task has not begun. */
export const reasonText = ({ t }: ViewContext, why: Reason): string => {
  switch (why.kind) {
    case 'ours':
      return t('client.taskAfterOurs')
    case 'sent':
      return t('client.taskAfterSent', { name: why.name })
    case 'yours':
      return t('client.taskAfterYours', { name: why.name })
  }
}
