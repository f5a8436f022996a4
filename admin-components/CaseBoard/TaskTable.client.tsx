'use client'

import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { BoardTaskRow } from '../hooks/useCaseBoard.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PrivateMark } from './PrivateMark.client.js'
import { formatDay } from '../shared/formatDate.js'
import { taskPlace } from '../shared/taskPlace.js'
import type { BoardPlaces } from './boardProps.js'

const base = 'pcp-admin-board'

type Props = {
  chosen: ReadonlySet<string>
  onChoose: (ids: ReadonlySet<string>) => void
  places: BoardPlaces
  rows: readonly BoardTaskRow[]
}

const Due = ({ row: { dueDate, overdue } }: { row: BoardTaskRow }): ReactNode => {
  const { language, text } = usePortalTranslation()
  if (dueDate === null) return text('boardNoDay')
  const day = formatDay(dueDate, language)
  return overdue ? (
    <span className={`${base}__late`}>{text('boardOverdueSince', { day })}</span>
  ) : (
    day
  )
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((one) => one !== id))

/** Tasks, to be chosen and opened: each leads to where it is done. */
export const TaskTable = ({ chosen, onChoose, places, rows }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id))
  return (
    <table className={`${base}__table`}>
      <caption className="sr-only">{text('boardKind_tasks')}</caption>
      <thead>
        <tr>
          <th className={`${base}__check`} scope="col">
            <input
              aria-label={text('boardChooseAll')}
              checked={all}
              onChange={() => onChoose(all ? new Set() : new Set(rows.map(({ id }) => id)))}
              type="checkbox"
            />
          </th>
          <th scope="col">{text('boardTask')}</th>
          <th scope="col">{text('boardClient')}</th>
          <th scope="col">{text('boardStatus')}</th>
          <th scope="col">{text('boardAssignee')}</th>
          <th scope="col">{text('boardDue')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className={`${base}__check`}>
              <input
                aria-label={text('boardChoose', { client: row.clientName, name: row.name })}
                checked={chosen.has(row.id)}
                onChange={({ target }) =>
                  onChoose(target.checked ? new Set([...chosen, row.id]) : without(chosen, row.id))
                }
                type="checkbox"
              />
            </td>
            <td>
              <Link className={`${base}__name`} href={taskPlace(places, row)} prefetch={false}>
                {row.name}
              </Link>
              <span className={`${base}__quiet`}>
                {row.private ? <PrivateMark /> : null}
                {row.caseName}
              </span>
            </td>
            <td>
              <Link href={`${places.clients}/${row.client}`} prefetch={false}>
                {row.clientName}
              </Link>
            </td>
            <td>
              {text(`boardStatus_${row.status}`)}
              {row.clientTask ? (
                <span className={`${base}__quiet`}>{text('boardClientTask')}</span>
              ) : null}
            </td>
            <td>{row.assigneeName ?? text('boardNobody')}</td>
            <td>
              <Due row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
