'use client'

import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import type { BoardCaseRow } from '../hooks/useCaseBoard.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PrivateMark } from './PrivateMark.client.js'
import { formatDate } from '../shared/formatDate.js'
import type { BoardPlaces } from './boardProps.js'

const base = 'pcp-admin-board'

type Props = { places: BoardPlaces; rows: readonly BoardCaseRow[] }

/** Cases with what is to be done in each. */
export const CaseTable = ({ places, rows }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const columns = ['boardCase', 'boardClient', 'boardState', 'boardOwner', 'boardTasks'] as const
  return (
    <table className={`${base}__table`}>
      <caption className="sr-only">{text('boardKind_cases')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {text(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <Link className={`${base}__name`} href={`${places.cases}/${row.id}`} prefetch={false}>
                {row.name}
              </Link>
              <span className={`${base}__quiet`}>
                {row.private ? <PrivateMark /> : null}
                {row.caseType}
              </span>
            </td>
            <td>
              <Link href={`${places.clients}/${row.client}`} prefetch={false}>
                {row.clientName}
              </Link>
            </td>
            <td>
              {text(`boardState_${row.state}`)}
              {row.openedAt === null ? null : (
                <span className={`${base}__quiet`}>
                  {text('boardOpenedOn', { day: formatDate({ date: row.openedAt, language }) })}
                </span>
              )}
            </td>
            <td>{row.ownerName ?? text('boardNobody')}</td>
            <td>
              {text('boardOpenTasks', { count: row.openTasks })}
              {row.overdueTasks > 0 ? (
                <span className={`${base}__late`}>
                  {text('boardOverdueTasks', { count: row.overdueTasks })}
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
