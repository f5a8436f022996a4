import { addRow, type ID, type Seeder } from '../rows.js'

type Notice = {
  client: ID
  createdAt: string
  kind:
    'account-created' | 'client-message' | 'message-copy' | 'request-completed' | 'security-breach'
  read: boolean
  staff: ID
  subject: ID
  text?: string
}

/** An item of a staff user's inbox. */
export const notify = async (seeder: Seeder, notice: Notice): Promise<void> => {
  const { createdAt, read, subject, ...data } = notice
  await addRow(seeder, {
    collection: 'portal-inbox',
    data: {
      ...data,
      createdAt,
      dedupeKey: `seed:${notice.kind}:${subject}:${notice.staff}`,
      label: 'PORTAL',
      readAt: read ? createdAt : null,
      subject: String(subject),
    },
  })
}
