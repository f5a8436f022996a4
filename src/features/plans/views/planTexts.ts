import type { Day } from '../../../core/day.js'
import type { PlanAction } from '../../../core/status/plan.js'
import type { TagTone } from '../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import type { PlanItem } from '../loaders/plans.js'

type TagTexts = { label: string; tone: TagTone }

/** In one word how a plan stands. */
export const planTag = ({ t }: ViewContext, { status, toSign }: PlanItem): TagTexts => {
  if (status === 'agreed') return { label: t('client.planAgreed'), tone: 'good' }
  if (status === 'ended') return { label: t('client.planEnded'), tone: 'none' }
  return toSign
    ? { label: t('client.planShared'), tone: 'wait' }
    : { label: t('client.planWaits'), tone: 'none' }
}

/** Whether an action is done, until when it is due, or that it is late; null where nothing is to say. */
export const actionTag = (
  { format, t }: ViewContext,
  { doneAt, dueDate }: PlanAction,
  today: Day,
): null | TagTexts => {
  if (doneAt) return { label: t('client.planDone'), tone: 'good' }
  if (!dueDate) return null
  const date = format.day(dueDate)
  return dueDate < today
    ? { label: t('client.planLate', { date }), tone: 'bad' }
    : { label: t('client.planDueOn', { date }), tone: 'wait' }
}

/** How much was said about an action; empty for nothing. */
export const commentsText = ({ t }: ViewContext, { comments }: PlanAction): string =>
  comments.length === 0 ? '' : t('client.planCommentsCount', { count: comments.length })
