import type { Day } from '../../../../core/day.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button, ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { Prose } from '../../../../portal/kit/components/Prose/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { TaskDetail } from '../../loaders/task.js'
import { GivenBack, TaskHead } from '../TaskHead.js'
import { WhatNext } from '../WhatNext.js'

type Props = { detail: TaskDetail; today: Day; view: ViewContext }

/** The way to the questions, or a button where there is only something to do. */
const ToDo = ({ detail: { item, set }, view }: Omit<Props, 'today'>) => {
  const { path, t } = view
  return set ? (
    <ButtonLink href={path(`/questions/${item.id}`)}>{t('client.questionsAnswer')}</ButtonLink>
  ) : (
    <Form action={`/case-tasks/${item.id}/submit`} view={view}>
      <p>{t('client.taskPress')}</p>
      <Button>{t('client.taskDoneButton')}</Button>
    </Form>
  )
}

/** One task: what to do while it waits for the client, and afterwards what became of it. */
export const TaskView = ({ detail, today, view }: Props) => {
  const { description, item, set } = detail
  const { path, t } = view
  const isSent = item.status === 'submitted' || item.status === 'done'
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="task">
      <BackLink href={path('/tasks')} label={t('client.taskBack')} />
      <ErrorSummary fields={[]} view={view} />
      <TaskHead item={item} today={today} view={view} />
      <GivenBack item={item} view={view} />
      {description ? <Prose text={description} /> : null}
      {item.toDo ? <ToDo detail={detail} view={view} /> : null}
      {item.status === 'open' && !item.toDo ? <p>{t('client.taskCaseHeld')}</p> : null}
      {item.status === 'waiting' ? <p>{t('client.taskNotYetText')}</p> : null}
      {isSent && set ? (
        <p>
          <a className="pcp-phone" href={path(`/questions/${item.id}`)}>
            {t('client.taskGoQuestions')}
          </a>
        </p>
      ) : null}
      <WhatNext item={item} view={view} />
    </div>
  )
}
