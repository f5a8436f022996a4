import { isOver, type Day } from '../../core/day.js'
import type { IconName } from '../../portal/kit/components/Icon/index.js'
import type { TagTone } from '../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../portal/kit/viewContext.js'
import type { RequestItem } from './loaders/requests.js'

/** What to do, as one would say it: "Send a photo or file: Birth certificate". */
export const taskTitle = (
  { t }: Pick<ViewContext, 't'>,
  { name, type }: Pick<RequestItem, 'name' | 'type'>,
): string => {
  switch (type) {
    case 'assessment':
      return t('client.taskAssessment', { name })
    case 'document':
      return name ? t('client.taskDocument', { name }) : t('client.taskDocumentPlain')
    case 'location':
      return t('client.taskLocation')
    case 'roi':
      return t('client.taskRoi')
  }
}

/** Who asked, and when. */
export const askedText = ({ format, t }: ViewContext, item: RequestItem): string => {
  const date = format.on(item.requestedAt)
  return item.requestedBy
    ? t('client.askedBy', { date, name: item.requestedBy })
    : t('client.askedOn', { date })
}

/** What became of it, and when. */
export const outcomeText = (view: ViewContext, item: RequestItem): string => {
  const { format, t } = view
  if (item.status === 'completed' && item.completedAt) {
    return t('client.doneOn', { date: format.on(item.completedAt) })
  }
  if (item.status === 'canceled' && item.canceledAt) {
    return t('client.canceledOn', { date: format.on(item.canceledAt) })
  }
  return askedText(view, item)
}

export const requestIcon = ({ type }: RequestItem): IconName => type

/** The state of a request in a word and a tone; a pending one with a date says the date. */
export const requestTag = (
  { format, t }: ViewContext,
  item: RequestItem,
  today: Day,
): { label: string; tone: TagTone } => {
  if (item.status === 'completed')
    return item.revised
      ? { label: t('client.revisionNeeded'), tone: 'wait' }
      : { label: t('client.statusCompleted'), tone: 'good' }
  if (item.status === 'canceled') return { label: t('client.statusCanceled'), tone: 'none' }
  const first = item.revisionOf ? t('client.revisionNeeded') : null
  if (!item.dueDate) return { label: first ?? t('client.statusPending'), tone: 'wait' }
  const date = format.day(item.dueDate)
  const isLate = isOver(item.dueDate, today)
  const day = t(isLate ? 'client.overdue' : 'client.dueBy', { date })
  return { label: first ? `${first} · ${day}` : day, tone: isLate ? 'bad' : 'wait' }
}
