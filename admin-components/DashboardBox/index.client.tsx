'use client'

import { Link } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import type { DashboardBox } from '../../src/contract/dashboardBoxes.js'
import { useDashboard, type DashboardRow } from '../hooks/useDashboard.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalAlert } from '../PortalAlert/index.client.js'
import { PortalHint } from '../PortalHint/index.client.js'
import { RequestMenu } from '../RequestMenu/index.client.js'
import { TYPE_TEXT } from '../shared/requestTexts.js'
import { BOX_ROWS } from './boxRows.client.js'
import type { DashboardPlaces } from './places.js'
import './index.css'

const base = 'pcp-admin-desk'

type Props = { box: DashboardBox; places: DashboardPlaces }

const Row = ({
  box,
  places,
  row,
  timeZone,
  today,
}: Props & { row: DashboardRow; timeZone: string; today: string }): ReactNode => {
  const { language, text } = usePortalTranslation()
  const { act, facts, href } = BOX_ROWS[box]
  const said = facts(row, { language, text, timeZone, today }).filter(Boolean)
  return (
    <li className={`${base}__row`}>
      <Link className={`${base}__link`} href={href({ places, row })} prefetch={false}>
        <span className={`${base}__who`}>
          <span className={`${base}__name`}>{row.clientName || text('dashboardNobody')}</span>
          {said.length > 0 ? (
            <span className={`${base}__facts`}>
              {' '}
              {said.map((fact) => (
                <span key={fact}>{fact} </span>
              ))}
            </span>
          ) : null}
        </span>
        <span className={`${base}__act`}>{text(act)}</span>
      </Link>
      {box === 'overdue' && row.type ? (
        <RequestMenu
          cannot={row.cannot}
          id={row.id}
          keptIn={places.keptIn}
          name={row.text ?? text(TYPE_TEXT[row.type])}
          requests={places.requestsSlug}
          status="pending"
          type={row.type}
        />
      ) : null}
    </li>
  )
}

/** One box of the dashboard: what waits, each with the way to do it. */
export const DashboardBoxClient = ({ box, places }: Props): ReactNode => {
  const { text } = usePortalTranslation()
  const { answer, failed } = useDashboard()
  const title = useId()
  const found = answer?.boxes.find((one) => one.box === box)
  const name = text(`dashboard_${box}`)
  const { all } = BOX_ROWS[box]
  return (
    <section aria-labelledby={title} className={`${base} ${base}--${box}`}>
      <header className={`${base}__head`}>
        <h2 id={title}>{name}</h2>
        {answer && found?.more && all ? (
          <Link
            aria-label={text('dashboardAllOf', { box: name })}
            className={`${base}__all`}
            href={all(places, answer.today)}
            prefetch={false}
          >
            {text('dashboardAll')}
          </Link>
        ) : null}
      </header>
      <PortalAlert message={failed} />
      {answer || failed ? null : <PortalHint>{text('cardLoading')}</PortalHint>}
      {answer && !found ? <PortalHint>{text('dashboardNotYours')}</PortalHint> : null}
      {found?.rows.length === 0 ? <PortalHint>{text(`dashboardEmpty_${box}`)}</PortalHint> : null}
      {answer && found && found.rows.length > 0 ? (
        <ul className={`${base}__rows`}>
          {found.rows.map((row) => (
            <Row
              box={box}
              key={row.id}
              places={places}
              row={row}
              timeZone={answer.timeZone}
              today={answer.today}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )
}
