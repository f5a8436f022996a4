'use client'

import { useState, type ReactNode } from 'react'

import type { ID } from '../../src/core/ids.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useRead } from '../hooks/useRead.js'
import { Pages } from '../MassSending/Pages.client.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import type { BoardQuery } from './useBoardPlace.js'

const base = 'pcp-admin-board'

type WorkerLoad = {
  away: boolean
  cases: number
  id: ID
  name: string
  openTasks: number
  overdueTasks: number
}
type Load = { page: number; pages: number; workers: readonly WorkerLoad[] }
type Props = { agency: ID; go: (changes: BoardQuery) => void }

/** What everybody of the agency has to do; a number leads to what it counts. */
export const LoadTable = ({ agency, go }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const [page, setPage] = useState(1)
  const query = new URLSearchParams({ agency: String(agency), page: String(page) })
  const { failed, found } = useRead<Load>(`${portalPath('caseLoad')}?${query.toString()}`)
  const columns = ['boardOpenTasksOf', 'boardOverdueTasksOf', 'boardCasesOf'] as const
  const show = (worker: WorkerLoad, changes: BoardQuery): void =>
    go({ assignee: String(worker.id), due: '', kind: 'tasks', list: 'team', load: '', ...changes })
  const number = (worker: WorkerLoad, count: number, changes: BoardQuery, label: string) =>
    count === 0 ? (
      0
    ) : (
      <button aria-label={label} onClick={() => show(worker, changes)} type="button">
        {count}
      </button>
    )
  return (
    <section className={`${base}__load`}>
      <h2>{text('boardLoad')}</h2>
      <PortalAlert message={failed} />
      {found === null && failed === null ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {found ? (
        <>
          <table className={`${base}__numbers`}>
            <caption className="sr-only">{text('boardLoad')}</caption>
            <thead>
              <tr>
                <th scope="col">{text('boardWorker')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {text(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.workers.map((worker) => (
                <tr key={worker.id}>
                  <th scope="row">
                    {worker.name}
                    {worker.away ? (
                      <span className={`${base}__quiet`}>{text('boardAway')}</span>
                    ) : null}
                  </th>
                  <td>
                    {number(
                      worker,
                      worker.openTasks,
                      {},
                      text('boardShowOpen', { count: worker.openTasks, name: worker.name }),
                    )}
                  </td>
                  <td>
                    {number(
                      worker,
                      worker.overdueTasks,
                      { list: 'overdue' },
                      text('boardShowOverdue', { count: worker.overdueTasks, name: worker.name }),
                    )}
                  </td>
                  <td>
                    {number(
                      worker,
                      worker.cases,
                      { kind: 'cases' },
                      text('boardShowCases', { count: worker.cases, name: worker.name }),
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pages onChange={setPage} page={found.page} pages={found.pages} />
        </>
      ) : null}
    </section>
  )
}
