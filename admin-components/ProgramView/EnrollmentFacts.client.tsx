'use client'

import { useDocumentDrawer } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import type { ReactNode } from 'react'

import { createFormats } from '../../src/core/format.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import type { ProgramProps } from './programProps.js'

const base = 'pcp-admin-program'

const Fact = ({ name, value }: { name: string; value: ReactNode }): ReactNode => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

/** What an enrollment says, and the household it is of. */
export const EnrollmentFacts = ({
  enrollment,
  members,
  slugs,
}: Pick<ProgramProps, 'enrollment' | 'members' | 'slugs'>): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { day } = createFormats({ locale: language, timeZone: undefined })
  const router = useRouter()
  const [EnrollmentDrawer, , { openDrawer }] = useDocumentDrawer({
    collectionSlug: slugs.enrollments,
    id: enrollment.id,
  })
  return (
    <>
      <dl className={`${base}__facts`}>
        <Fact name={text('field_startDate')} value={day(enrollment.startDate)} />
        <Fact
          name={text('programEnd')}
          value={enrollment.exitDate ? day(enrollment.exitDate) : text('enrollmentActive')}
        />
        {enrollment.destination ? (
          <Fact name={text('field_destination')} value={enrollment.destination} />
        ) : null}
        <Fact
          name={text('programType')}
          value={text(enrollment.type === 'household' ? 'choice_household' : 'choice_individual')}
        />
        <Fact name={text('field_agency')} value={enrollment.agencyName} />
      </dl>
      {enrollment.household ? (
        <>
          <h3 className={`${base}__subtitle`}>{enrollment.household}</h3>
          <ul className={`${base}__rows`}>
            {members.map((member) => (
              <li key={member.id}>
                <span>{member.name}</span>
                <span>{member.relation}</span>
                <span>{member.exitDate ? day(member.exitDate) : text('enrollmentActive')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {/* Payload's own button has a name that is not what it says */}
      <button className="pcp-admin-table__tool" onClick={openDrawer} type="button">
        {text('enrollmentChange')}
      </button>
      <EnrollmentDrawer onSave={() => router.refresh()} />
    </>
  )
}
