'use client'

import type { ReactNode } from 'react'

import { hudLabel } from '../../src/core/hud/helpers.js'
import {
  SERVICE_MARKS,
  serviceRecordType,
  serviceTypes,
  type ServiceMark,
} from '../../src/core/hud/serviceTypes.js'
import { createFormats } from '../../src/core/format.js'
import type { AdminKey } from '../../src/translations/label.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useServiceHistory, type ServiceHistoryRow } from '../hooks/useServiceHistory.js'
import { PortalHint } from '../PortalHint/index.client.js'
import type { ProgramProps } from './programProps.js'

const base = 'pcp-admin-program'

const MARK_TEXT = {
  referral: 'markReferral',
  reservation: 'markReservation',
  service: 'markService',
} as const satisfies Record<ServiceMark, AdminKey>
/** Told apart by their form, not by colour alone (WCAG 1.4.1). */
const MARK_SIGN: Readonly<Record<ServiceMark, string>> = {
  referral: '▲',
  reservation: '●',
  service: '■',
}

const Mark = ({ mark }: { mark: ServiceMark }): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <span className={`${base}__mark ${base}__mark--${mark}`}>
      <span aria-hidden>{MARK_SIGN[mark]}</span> {text(MARK_TEXT[mark])}
    </span>
  )
}

const What = ({ service, to }: ServiceHistoryRow): ReactNode => {
  const { language } = usePortalTranslation()
  const locale = language.startsWith('es') ? 'es' : 'en'
  if (!service) return to
  const list = serviceTypes[service.recordType]
  const kind = hudLabel(serviceRecordType, service.recordType, locale) ?? ''
  const type = (list && hudLabel(list, service.typeProvided, locale)) ?? ''
  return kind === type ? kind : `${kind}: ${type}`
}

type Props = Pick<ProgramProps, 'client' | 'enrollment' | 'slugs'> & { revision: number }

/** Program Service History, with the legend of the staff guide. */
export const ServiceHistory = ({ client, enrollment, revision, slugs }: Props): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { day } = createFormats({ locale: language, timeZone: undefined })
  const rows = useServiceHistory({
    agency: enrollment.agency,
    client,
    enrollment: enrollment.id,
    from: enrollment.startDate,
    revision,
    slugs,
    until: enrollment.exitDate,
  })
  return (
    <>
      <h3 className={`${base}__subtitle`}>{text('serviceHistory')}</h3>
      {rows === null ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
      {rows?.length === 0 ? <PortalHint>{text('historyEmpty')}</PortalHint> : null}
      {rows && rows.length > 0 ? (
        <ul className={`${base}__rows`}>
          {rows.map((row) => (
            <li key={row.id}>
              <Mark mark={row.mark} />
              <span>{day(row.date)}</span>
              <span>
                <What {...row} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className={`${base}__legend`}>
        {text('legend')}
        {SERVICE_MARKS.map((mark) => (
          <Mark key={mark} mark={mark} />
        ))}
      </p>
    </>
  )
}
