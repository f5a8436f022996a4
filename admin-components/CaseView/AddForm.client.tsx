'use client'

import { useCallback, useState, type ReactNode } from 'react'

import { ActionButton } from '../ActionButton/index.client.js'
import { CancelButton } from '../CancelButton/index.client.js'
import type { CaseShown } from '../hooks/useCaseView.js'
import { useOptions, type OptionPage } from '../hooks/useOptions.js'
import { usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { SelectBox, TextBox } from '../PortalFields/index.client.js'
import { PortalForm } from '../PortalForm/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { ACT_SLUG, useCaseAct } from '../hooks/useCaseAct.js'

type Template = { clientTask: 'no' | 'yes'; id: string; name: string }
type Props = { onDone: () => void; shown: CaseShown; slug: string }

/** More than an installation has. */
const MOST = 500

/** Adds a task that the workflow has not, from the tasks for cases. */
export const AddForm = ({ onDone, shown, slug }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const call = usePortalCall()
  const { act, busy, failure } = useCaseAct(onDone)
  const [task, setTask] = useState('')
  const [assignee, setAssignee] = useState('')
  const [dueDate, setDueDate] = useState('')
  const [once] = useState(() => crypto.randomUUID())
  const { agency } = shown
  const load = useCallback(() => {
    const query = new URLSearchParams([
      ['depth', '0'],
      ['limit', String(MOST)],
      ['sort', 'name'],
      ['select[name]', 'true'],
      ['select[clientTask]', 'true'],
      ['where[and][0][active][equals]', 'true'],
      ['where[and][1][or][0][agencies][exists]', 'false'],
      ['where[and][1][or][1][agencies][in]', String(agency)],
    ])
    return call<OptionPage<Template>>(`/${slug}?${query.toString()}`)
  }, [agency, call, slug])
  const { failed, options } = useOptions<Template>(load)
  const labelOf = ({ clientTask, name }: Template): string =>
    clientTask === 'yes' ? text('caseTaskOfClient', { name }) : name
  const send = (): void =>
    void act({
      body: { once, task, ...(assignee ? { assignee } : {}), ...(dueDate ? { dueDate } : {}) },
      done: text('caseTaskAdded'),
      id: shown.id,
      name: 'addCaseTask',
    })
  return (
    <PortalForm
      buttons={
        <>
          <ActionButton busy={busy} disabled={task === ''} type="submit">
            {text('caseAct_add')}
          </ActionButton>
          <CancelButton slug={ACT_SLUG} />
        </>
      }
      failure={failure}
      onSubmit={send}
    >
      <SelectBox
        choices={(options ?? []).map((one) => ({ label: labelOf(one), value: one.id }))}
        first
        label={text('boardTask')}
        name="task"
        onChange={setTask}
        placeholder={failed ?? text('caseChooseTask')}
        required
        value={task}
      />
      {options?.length === 0 ? <PortalHint>{text('caseNoTemplates')}</PortalHint> : null}
      <SelectBox
        choices={shown.workers.map(({ id, name }) => ({ label: name, value: String(id) }))}
        label={text('boardAssignee')}
        name="assignee"
        onChange={setAssignee}
        placeholder={text('caseOwners')}
        value={assignee}
      />
      <TextBox
        label={text('boardDue')}
        name="dueDate"
        onChange={setDueDate}
        type="date"
        value={dueDate}
      />
      <PortalHint>{text('caseDueHint')}</PortalHint>
    </PortalForm>
  )
}
