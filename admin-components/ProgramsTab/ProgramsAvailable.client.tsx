'use client'

import { Button, Pagination } from '@payloadcms/ui'
import { useCallback, useState, type ReactNode } from 'react'

import { hudLabel } from '../../src/core/hud/helpers.js'
import { projectType } from '../../src/core/hud/projectType.js'
import type { ID } from '../../src/core/ids.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useProgramList, type AvailableProgram } from '../hooks/useProgramList.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { SearchBox } from '../RecordTable/SearchBox.client.js'

const base = 'pcp-admin-programs'

type Props = { agency: ID; onEnroll: (program: AvailableProgram) => void; slug: string }

/** PROGRAMS AVAILABLE: those of the agency, searched and paged, each with Enroll. */
export const ProgramsAvailable = ({ agency, onEnroll, slug }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const [{ page, words }, setAsked] = useState({ page: 1, words: '' })
  const { failed, found } = useProgramList({ agency, page, slug, words })
  const search = useCallback(
    (next: string) =>
      setAsked((before) => (before.words === next ? before : { page: 1, words: next })),
    [],
  )
  const locale = language.startsWith('es') ? 'es' : 'en'
  return (
    <>
      <div className="pcp-admin-table__tools">
        <SearchBox label={text('programsSearch')} onSearch={search} />
      </div>
      <PortalAlert message={failed ? text('cardNetworkError') : null} />
      {found === null && !failed ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {found?.docs.length === 0 ? (
        <PortalHint>{text(words ? 'historyEmpty' : 'programsNone')}</PortalHint>
      ) : null}
      <ul className={`${base}__rows`}>
        {found?.docs.map((program) => (
          <li key={program.id}>
            <span className={`${base}__name`}>
              <strong>{program.name}</strong>{' '}
              {hudLabel(projectType, program.projectType, locale) ?? ''}
            </span>
            <Button
              aria-label={text('enrollIn', { program: program.name })}
              buttonStyle="secondary"
              margin={false}
              onClick={() => onEnroll(program)}
              size="small"
            >
              {text('enrollButton')}
            </Button>
          </li>
        ))}
      </ul>
      {found && found.totalPages > 1 ? (
        <Pagination
          hasNextPage={found.hasNextPage}
          hasPrevPage={found.hasPrevPage}
          limit={found.docs.length}
          nextPage={page + 1}
          numberOfNeighbors={1}
          onChange={(next) => setAsked((before) => ({ ...before, page: next }))}
          page={found.page}
          totalPages={found.totalPages}
          {...(page > 1 ? { prevPage: page - 1 } : {})}
        />
      ) : null}
    </>
  )
}
