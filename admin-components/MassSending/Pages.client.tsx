'use client'

import { Pagination } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type Props = { onChange: (page: number) => void; page: number; pages: number }

/** Payload's own pages below a list, where there is more than one. */
export const Pages = ({ onChange, page, pages }: Props): ReactNode =>
  pages > 1 ? (
    <Pagination
      hasNextPage={page < pages}
      hasPrevPage={page > 1}
      nextPage={page + 1}
      numberOfNeighbors={1}
      onChange={onChange}
      page={page}
      totalPages={pages}
      {...(page > 1 ? { prevPage: page - 1 } : {})}
    />
  ) : null
