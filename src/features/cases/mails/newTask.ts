import { portalLink } from '../../../config/publicURL.js'
import { findRow, findRowByID } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { clientReader } from '../../../mail/readers.js'

/** To a client: that there is something to do, never what. The link leads to sign-in. */
export const newTask = defineMail({
  kind: 'new-task',
  texts: {
    en: {
      bodyMany: 'You have {{count}} new tasks in {{productName}}. Sign in to see them.',
      body: 'You have a new task in {{productName}}. Sign in to see it.',
      subjectMany: '{{productName}} - You have {{count}} new tasks',
      subject: '{{productName}} - You have a new task',
    },
    es: {
      bodyMany: 'Tiene {{count}} tareas nuevas en {{productName}}. Inicie sesión para verlas.',
      body: 'Tiene una tarea nueva en {{productName}}. Inicie sesión para verla.',
      subjectMany: '{{productName}} - Tiene {{count}} tareas nuevas',
      subject: '{{productName}} - Tiene una tarea nueva',
    },
  },
  compose: async (source, { subject, variant }) => {
    const task = await findRowByID(source, 'caseTasks', subject)
    if (!task) return null
    // Done, skipped or on hold by now: it still goes while another one waits.
    const isOpen = await findRow(source, 'caseTasks', {
      and: [
        { client: { equals: task.client } },
        { shownToClient: { equals: true } },
        { status: { equals: 'open' } },
        { caseState: { equals: 'open' } },
        ...(variant > 1 ? [] : [{ id: { equals: subject } }]),
      ],
    })
    const reader = isOpen && (await clientReader(source, task.client))
    const count = variant > 1 ? { count: variant } : {}
    return reader && { ...reader, data: { link: portalLink(source.payload, '/sign-in'), ...count } }
  },
  template: ({ common, data, productName, t }) => ({
    blocks: [
      paragraph(
        data.count ? t('bodyMany', { count: data.count, productName }) : t('body', { productName }),
      ),
      { kind: 'action', label: common('emails.signInAction'), link: data.link },
    ],
    subject: data.count
      ? t('subjectMany', { count: data.count, productName })
      : t('subject', { productName }),
  }),
})
