'use client'

import { Link, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

import type { AdminKey } from '../../src/translations/label.js'
import { useDuplicates, type Duplicate, type TypedClient } from '../hooks/useDuplicates.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { formatDay } from '../shared/formatDate.js'
import './index.css'

const base = 'pcp-admin-duplicates'

const REASON = {
  'name-and-birth': 'duplicateByName',
  ssn: 'duplicateByNumber',
} as const satisfies Readonly<Record<Duplicate['reason'], AdminKey>>

const useTyped = (name: keyof TypedClient): string => {
  const value: unknown = useFormFields(([fields]) => fields[name]?.value)
  return typeof value === 'string' ? value : ''
}

const DuplicateRow = ({ duplicate, slug }: { duplicate: Duplicate; slug: string }): ReactNode => {
  const { config } = useConfig()
  const { language, text } = usePortalTranslation()
  const { dateOfBirth, id, name, reason, uniqueIdentifier } = duplicate
  const born = dateOfBirth ? formatDay(dateOfBirth, language) : ''
  return (
    <li className={`${base}__client`}>
      <span>
        <strong>{name || uniqueIdentifier}</strong>{' '}
        {[born, uniqueIdentifier].filter(Boolean).join(' · ')}
        <br />
        {text(REASON[reason])}
      </span>
      <Link
        className={`${base}__open`}
        href={formatAdminURL({
          adminRoute: config.routes.admin,
          path: `/collections/${slug}/${id}`,
        })}
        prefetch={false}
      >
        {text('duplicateOpen')}
        <span className="sr-only"> ({name || uniqueIdentifier})</span>
      </Link>
    </li>
  )
}

const OfNewClient = ({ slug }: { slug: string }): ReactNode => {
  const { text } = usePortalTranslation()
  const duplicates = useDuplicates({
    // The form keeps a day with the time that Payload's picker gives it
    dateOfBirth: useTyped('dateOfBirth').slice(0, 10),
    firstName: useTyped('firstName'),
    lastName: useTyped('lastName'),
    middleName: useTyped('middleName'),
    preferredName: useTyped('preferredName'),
    ssn: useTyped('ssn'),
  })
  // There from the start, so that what appears in it is read out
  return (
    <div aria-live="polite" className={base}>
      {duplicates.length > 0 ? (
        <div className={`${base}__found`}>
          <p className={`${base}__title`}>{text('duplicateTitle')}</p>
          <ul>
            {duplicates.map((duplicate) => (
              <DuplicateRow duplicate={duplicate} key={duplicate.id} slug={slug} />
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

/**
 * While a new client is written down: who may be that person already, with the way there. On a
 * record that is there it says nothing.
 */
export const LikelyDuplicates = (): ReactNode => {
  const { collectionSlug, id } = useDocumentInfo()
  return id === undefined && collectionSlug ? <OfNewClient slug={collectionSlug} /> : null
}
