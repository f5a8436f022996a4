'use client'

import { useId, type ReactNode } from 'react'

import type { ReportColumn, ReportTable, ReportTableRow } from '../../src/core/report.js'
import { usePortalTranslation } from '../hooks/usePortalTranslation.js'
import { PortalHint } from '../PortalHint/index.client.js'

const base = 'pcp-admin-reports'

/** A figure as people write it; a dash where there is none. */
const figure = (
  language: string,
  column: ReportColumn,
  value: null | number | undefined,
): string =>
  value === null || value === undefined
    ? '–'
    : new Intl.NumberFormat(language, column === 'percent' ? { style: 'percent' } : {}).format(
        column === 'percent' ? value / 100 : value,
      )

/** The same again for the eye: what the table says is all there is. */
const Chart = ({ charted, rows }: Pick<ReportTable, 'charted' | 'rows'>): ReactNode => {
  const { language, text } = usePortalTranslation()
  const parts = rows.filter(({ isTotal }) => !isTotal)
  const valueOf = ({ values }: ReportTableRow): number => values[charted] ?? 0
  const most = Math.max(1, ...parts.map(valueOf))
  return (
    <div aria-hidden="true" className={`${base}__chart`}>
      <p className={`${base}__charted`}>{text(`reportColumn_${charted}`)}</p>
      {parts.map((row) => (
        <div className={`${base}__bar-row`} key={row.label}>
          <span className={`${base}__bar-label`}>{text(row.label)}</span>
          <span className={`${base}__track`}>
            <span
              className={`${base}__fill`}
              style={{ inlineSize: `${(100 * valueOf(row)) / most}%` }}
            />
          </span>
          <span className={`${base}__bar-value`}>
            {figure(language, charted, row.values[charted])}
          </span>
        </div>
      ))}
    </div>
  )
}

/** One table of the report, with a chart of it. */
export const ReportTableView = ({
  table: { charted, columns, key, rows },
}: {
  table: ReportTable
}): ReactNode => {
  const id = useId()
  const { language, text } = usePortalTranslation()
  return (
    <section aria-labelledby={id} className={`${base}__section`}>
      <h2 id={id}>{text(`reportTable_${key}`)}</h2>
      <PortalHint>{text(`reportHint_${key}`)}</PortalHint>
      <div className={`${base}__pair`}>
        <Chart charted={charted} rows={rows} />
        <table aria-labelledby={id} className={`${base}__table`}>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{text('reportRow')}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {text(`reportColumn_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ isTotal, label, values }) => (
              <tr className={isTotal ? `${base}__total` : undefined} key={label}>
                <th scope="row">{text(label)}</th>
                {columns.map((column) => (
                  <td key={column}>{figure(language, column, values[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
