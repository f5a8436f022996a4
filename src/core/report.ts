import type { RequestType } from './status/request.js'

/** Figures of an agency over some days, as the action `report` answers them. */
export type ReportFigures = {
  accounts: { connected: number; joined: number; signedIn: number }
  invitations: {
    accepted: number
    canceled: number
    expired: number
    pending: number
    sent: number
  }
  mails: { refused: number; unreachable: number }
  messages: {
    inTime: number
    later: number
    overdue: number
    received: number
    waiting: number
  }
  requests: readonly {
    asked: number
    completed: number
    medianDays: null | number
    type: RequestType
  }[]
}

/** What a column of a table says of its row. */
export type ReportColumn = 'asked' | 'completed' | 'medianDays' | 'number' | 'percent'

/** Names of rows of tables whose rows are not types of requests. */
type Named = { [Key in Exclude<keyof ReportFigures, 'requests'>]: keyof ReportFigures[Key] }
type RowLabel =
  | `reportRow_requests_${RequestType}`
  | { [Key in keyof Named]: `reportRow_${Key}_${Named[Key]}` }[keyof Named]

export type ReportTableRow = {
  /** All the others of the table together. */
  isTotal?: true
  /** Text of the admin panel that names it. */
  label: RowLabel
  values: Readonly<Partial<Record<ReportColumn, null | number>>>
}

/** A table of the report, as the page shows it and the file for spreadsheets holds it. */
export type ReportTable = {
  /** Column of which the chart beside the table is drawn. */
  charted: ReportColumn
  columns: readonly ReportColumn[]
  key: keyof ReportFigures
  rows: readonly ReportTableRow[]
}

/** Of all, in whole percent; none where there are none. */
const share = (number: number, all: number): ReportTableRow['values'] => ({
  number,
  percent: all === 0 ? null : Math.round((100 * number) / all),
})

/** The figures as tables, in the order in which they are read. */
export const reportTables = ({
  accounts,
  invitations,
  mails,
  messages,
  requests,
}: ReportFigures): ReportTable[] => {
  const { received } = messages
  const { sent } = invitations
  return [
    {
      charted: 'number',
      columns: ['number', 'percent'],
      key: 'invitations',
      rows: [
        ...(['accepted', 'pending', 'expired', 'canceled'] as const).map((name) => ({
          label: `reportRow_invitations_${name}` as const,
          values: share(invitations[name], sent),
        })),
        { isTotal: true, label: 'reportRow_invitations_sent', values: share(sent, sent) },
      ],
    },
    {
      charted: 'medianDays',
      columns: ['asked', 'completed', 'medianDays'],
      key: 'requests',
      rows: requests.map(({ type, ...values }) => ({
        label: `reportRow_requests_${type}` as const,
        values,
      })),
    },
    {
      charted: 'number',
      columns: ['number', 'percent'],
      key: 'messages',
      rows: [
        ...(['inTime', 'later', 'waiting', 'overdue'] as const).map((name) => ({
          label: `reportRow_messages_${name}` as const,
          values: share(messages[name], received),
        })),
        { isTotal: true, label: 'reportRow_messages_received', values: share(received, received) },
      ],
    },
    {
      charted: 'number',
      columns: ['number'],
      key: 'mails',
      rows: (['refused', 'unreachable'] as const).map((name) => ({
        label: `reportRow_mails_${name}` as const,
        values: { number: mails[name] },
      })),
    },
    {
      charted: 'number',
      columns: ['number'],
      key: 'accounts',
      rows: (['connected', 'joined', 'signedIn'] as const).map((name) => ({
        label: `reportRow_accounts_${name}` as const,
        values: { number: accounts[name] },
      })),
    },
  ]
}
