import { Section } from '../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'
import type { TaskItem } from '../loaders/tasks.js'

type Props = { item: TaskItem; view: ViewContext }

/** Who sent what stands there, or did it, and when. */
const Sent = ({ item, view: { format, t } }: Props) => {
  const { completedAt, doneFor, sentByClient, submittedAt } = item
  if (doneFor && completedAt)
    return <p>{t('client.taskDoneFor', { date: format.on(completedAt) })}</p>
  return sentByClient && submittedAt ? (
    <p>{t('client.taskDoneBy', { date: format.on(submittedAt) })}</p>
  ) : null
}

/** What was sent, when and by whom, and what happens now. */
export const WhatNext = ({ item, view }: Props) => {
  const { t } = view
  if (item.status !== 'submitted' && item.status !== 'done') return null
  return (
    <Section title={t('client.taskNext')}>
      <Sent item={item} view={view} />
      <p>{t(item.status === 'submitted' ? 'client.taskNextText' : 'client.taskNextTextDone')}</p>
      <p>
        <a className="pcp-phone" href={view.path('/tasks')}>
          {t('client.taskMore')}
        </a>
      </p>
    </Section>
  )
}
