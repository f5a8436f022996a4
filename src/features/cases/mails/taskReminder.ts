import { portalLink } from '../../../config/publicURL.js'
import { findRow, findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/**
 * To a client: that a task is still to be done, never which, and not by when. One mail stands for all
 * that a client is reminded of on a day, so it goes while any of that is open.
 */
export const taskReminder = defineMail({
  kind: 'task-reminder',
  texts: {
    en: {
      body: 'A task in {{productName}} still waits for you. Sign in to see it.',
      subject: '{{productName}} - A task waits for you',
    },
    es: {
      body: 'Una tarea en {{productName}} todavía le espera. Inicie sesión para verla.',
      subject: '{{productName}} - Una tarea le espera',
    },
  },
  compose: async (source, { subject }) => {
    const task = await findRowByID(source, 'caseTasks', subject)
    if (!task) return null
    const waiting = await findRow(source, 'caseTasks', {
      and: [
        { client: { equals: task.client } },
        { shownToClient: { equals: true } },
        { status: { equals: 'open' } },
        { caseState: { equals: 'open' } },
        { remindedAt: { greater_than_equal: task.remindedAt } },
      ],
    })
    const reader = waiting && (await clientReader(source, task.client))
    return reader && { ...reader, data: { link: portalLink(source.payload, '/sign-in') } }
  },
  template: ({ common, data, productName, t }) => ({
    blocks: [
      paragraph(t('body', { productName })),
      { kind: 'action', label: common('emails.signInAction'), link: data.link },
    ],
    subject: t('subject', { productName }),
  }),
})
