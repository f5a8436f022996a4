'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, type ReactNode } from 'react'

import { isOffered } from '../../src/core/offered.js'
import { useClientPortal } from '../ClientPortalProvider/index.client.js'
import { useOffers } from '../hooks/useOffers.js'
import { useOptions, type OptionPage } from '../hooks/useOptions.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { DocumentChoice, type FileCategory } from './DocumentChoice.client.js'
import type { StepProps } from './stepProps.js'
import { MOST_DOCUMENTS } from './wizard.js'

const QUERY = 'where[active][equals]=true&sort=name&limit=500&depth=0'

/** The documents that are asked for, one or several, each becomes a request of its own. */
export const WantedDocuments = ({
  dispatch,
  wizard,
}: Pick<StepProps, 'dispatch' | 'wizard'>): ReactNode => {
  const { text } = usePortalTranslation()
  const { agency, get, slugs } = useClientPortal()
  const load = useCallback(
    () => get<OptionPage<FileCategory>>(`/${slugs.fileCategories}?${QUERY}`),
    [get, slugs.fileCategories],
  )
  const { failed: unknown, offers } = useOffers(slugs.agencies, agency)
  const { failed: unread, options } = useOptions(load)
  const failed = unread ?? unknown
  const offered =
    offers && (options?.filter(({ id }) => isOffered(offers.fileCategories, id)) ?? null)
  const list = useRef<HTMLDivElement>(null)
  const before = useRef(wizard.documents.length)
  const count = wizard.documents.length
  // Whoever adds one fills it in next; whoever took one out stands at the last that is left
  useEffect(() => {
    if (count !== before.current)
      list.current?.querySelector<HTMLElement>('fieldset:last-of-type select')?.focus()
    before.current = count
  }, [count])
  if (failed) return <PortalAlert message={failed} />
  return (
    <div className="pcp-admin-documents" ref={list}>
      {wizard.documents.map(({ key }, index) => (
        <DocumentChoice
          categories={offered}
          dispatch={dispatch}
          index={index}
          key={key}
          wizard={wizard}
        />
      ))}
      {wizard.documents.length < MOST_DOCUMENTS ? (
        <Button
          buttonStyle="secondary"
          className="pcp-admin-documents__add"
          icon="plus"
          iconPosition="left"
          iconStyle="none"
          onClick={() => dispatch({ do: 'add-document' })}
          size="small"
        >
          {text('requestAddDocument')}
        </Button>
      ) : null}
    </div>
  )
}
