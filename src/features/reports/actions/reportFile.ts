import type { PayloadRequest } from 'payload'

import { stream } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { csvOf } from '../../../http/csv.js'
import { reportTables } from '../../../core/report.js'
import { ANSWER_HEADERS } from '../../../core/securityHeaders.js'
import { callerReader } from '../../../language/callerReader.js'
import { reportFor, reportInput } from '../reportFor.js'

export const reportFileInput = reportInput

type ReportFile = { fileName: string; text: string }

const asFile = ({ fileName, text }: ReportFile): Response =>
  new Response(text, {
    headers: {
      ...ANSWER_HEADERS,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Type': 'text/csv; charset=utf-8',
    },
  })

/** One line a figure, each with agency and days, so that files of several agencies or months go below one another. */
const linesOf = async (req: PayloadRequest, input: unknown) => {
  const { agencyName, from, to, ...figures } = await reportFor(req, input)
  const { t } = callerReader(req)
  const rows = reportTables(figures).flatMap(({ columns, key, rows: entries }) =>
    entries.flatMap(({ label, values }) =>
      columns.map((column) => [
        agencyName,
        from,
        to,
        t(`admin.reportTable_${key}`),
        t(`admin.${label}`),
        t(`admin.reportColumn_${column}`),
        String(values[column] ?? ''),
      ]),
    ),
  )
  const columns = [
    t('admin.reportAgency'),
    t('admin.reportFirstDay'),
    t('admin.reportLastDay'),
    t('admin.reportSection'),
    t('admin.reportRow'),
    t('admin.reportFigure'),
    t('admin.reportValue'),
  ]
  return { fileName: `${t('admin.reportFile')}-${from}-${to}.csv`, text: csvOf(columns, rows) }
}

/** The figures of `report` as a table for spreadsheets, in the caller’s language. @throws 401, 403, 404, 400 */
export const reportFile = defineAction({
  name: 'reportFile',
  does: 'The figures of `report` as a file for spreadsheets (CSV), one line a figure',
  who: 'staff with client management; super users of the installation name the `agency`',
  input: reportFileInput,
  output: stream<ReportFile>(),
  http: { respond: asFile },
  run: linesOf,
})
