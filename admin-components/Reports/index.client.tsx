'use client'

import { Button, Gutter } from '@payloadcms/ui'
import { useCallback, type ReactNode } from 'react'

import { reportTables } from '../../src/core/report.js'
import { useOptions, type OptionPage } from '../hooks/useOptions.js'
import { useApi, usePortalCall } from '../hooks/usePortalCall.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { useReport } from '../hooks/useReport.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { portalPath } from '../shared/portalPath.js'
import { daySpan } from '../shared/timeSpan.js'
import { ReportBar } from './ReportBar.client.js'
import { ReportTableView } from './ReportTable.client.js'
import { useReportPlace } from './useReportPlace.js'
import '../shared/paper.css'
import './index.css'

const base = 'pcp-admin-reports'
/** More agencies than an installation has. */
const MOST_AGENCIES = 500

type Agency = { id: number | string; name: string }
type Props = {
  /** Slug of the collection of agencies, for who may choose one. */
  agencies: null | string
  /** Whether the staff user has client management. */
  allowed: boolean
}

const nothing = () => Promise.resolve({ data: { docs: [] as Agency[] }, ok: true as const })

const useAgencies = (slug: null | string) => {
  const call = usePortalCall()
  const load = useCallback(
    () =>
      slug === null
        ? nothing()
        : call<OptionPage<Agency>>(
            `/${slug}?depth=0&limit=${MOST_AGENCIES}&sort=name&select[name]=true`,
          ),
    [call, slug],
  )
  return useOptions<Agency>(load)
}

const Reports = ({ agencies: slug }: Props): ReactNode => {
  const api = useApi()
  const { language, text } = usePortalTranslation()
  const { asked, go, query } = useReportPlace()
  const agencies = useAgencies(slug)
  const isChosen = slug === null || asked.agency !== undefined
  const { busy, failed, report } = useReport(isChosen ? query : null)
  return (
    <>
      <header className={`${base}__head`}>
        <h1>{text('reportTitle')}</h1>
        {report && isChosen ? (
          <div className={`${base}__buttons`}>
            <Button
              buttonStyle="secondary"
              el="anchor"
              extraButtonProps={{ download: true }}
              size="small"
              url={`${api}${portalPath('reportFile')}?${query}`}
            >
              {text('reportDownload')}
            </Button>
            <Button buttonStyle="secondary" onClick={() => globalThis.print()} size="small">
              {text('reportPrint')}
            </Button>
          </div>
        ) : null}
      </header>
      <ReportBar
        agencies={
          slug === null
            ? null
            : (agencies.options ?? []).map(({ id, name }) => ({ label: name, value: String(id) }))
        }
        agency={asked.agency ?? ''}
        onAgency={(agency) => go({ agency })}
        onDays={go}
        report={isChosen ? report : null}
      />
      <PortalAlert message={failed ?? agencies.failed} />
      {report && isChosen ? (
        <div aria-busy={busy} className={`${base}__report`}>
          <p aria-live="polite" className={`${base}__span`}>
            <strong>{report.agencyName}</strong> {daySpan(language, report.from, report.to)}
            <span className={`${base}__zone`}>{report.timeZone}</span>
          </p>
          {reportTables(report).map((table) => (
            <ReportTableView key={table.key} table={table} />
          ))}
        </div>
      ) : null}
      {busy && !report ? <PortalHint>{text('cardLoading')}</PortalHint> : null}
    </>
  )
}

/** Figures of an agency over some days, each as a table with a chart beside it. */
export const ReportsClient = (props: Props): ReactNode => {
  const { text } = usePortalTranslation()
  return (
    <Gutter className={`${base} pcp-admin-paper`}>
      <div className={`${base}__page`}>
        {props.allowed ? (
          <Reports {...props} />
        ) : (
          <>
            <h1>{text('reportTitle')}</h1>
            <PortalHint>{text('reportNotAllowed')}</PortalHint>
          </>
        )}
      </div>
    </Gutter>
  )
}
