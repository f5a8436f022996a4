'use client'

import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { usePortalTranslation } from '../hooks/usePortalTranslation.js'

const base = 'pcp-admin-mass'

export type ClientRow = {
  id: string
  /** Empty for somebody whom the reader does not see. */
  name: string
  /** What becomes of them. */
  said: string
  uniqueIdentifier: string
}

/** Clients with their identifier and what becomes of them; a table that fits a phone. */
export const ClientRows = ({
  caption,
  records,
  rows,
}: {
  caption: string
  records: string
  rows: readonly ClientRow[]
}): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <table className={`${base}__table`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('massClient')}</th>
          <th scope="col">{text('massIdentifier')}</th>
          <th scope="col">{text('massResult')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, said, uniqueIdentifier }) => (
          <tr key={id}>
            <td>
              {name ? (
                <Link href={`${records}/${id}`} prefetch={false}>
                  {name}
                </Link>
              ) : (
                text('massSomebody')
              )}
            </td>
            <td className={`${base}__identifier`}>{uniqueIdentifier}</td>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
