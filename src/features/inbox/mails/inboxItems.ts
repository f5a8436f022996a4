import { publicURL } from '../../../config/publicURL.js'
import { staffMailOf } from '../../../core/staffMail.js'
import { staffIDOf } from '../../../data/staffID.js'
import { countRows } from '../../../data/store.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { staffReader, staffUser } from '../../../mail/staffReader.js'
import { unpackWindow } from '../mailWindow.js'
import { newItems } from '../newItems.js'

/**
 * To staff: how many new items wait in their inbox, never from whom or what. Nothing where all were
 * read meanwhile, for who wants no mail any more, and for who has left.
 */
export const inboxItems = defineMail({
  kind: 'inbox-items',
  texts: {
    en: {
      action: 'Open the inbox',
      body: 'You have {{count}} new items in your portal inbox.',
      body_one: 'You have 1 new item in your portal inbox.',
      often: 'You choose in your account how often you get this mail, or that you get none.',
      subject: '{{productName}} - New in your portal inbox',
    },
    es: {
      action: 'Abrir la bandeja',
      body: 'Tiene {{count}} elementos nuevos en su bandeja del portal.',
      body_one: 'Tiene 1 elemento nuevo en su bandeja del portal.',
      often: 'En su cuenta usted elige cada cuánto recibe este correo, o no recibirlo.',
      subject: '{{productName}} - Novedades en su bandeja del portal',
    },
  },
  compose: async (source, { subject, variant }) => {
    const { payload } = source
    const id = staffIDOf(payload, String(subject))
    const staff = id === null ? null : await staffUser(source, id)
    const reader = staffReader(source, staff)
    // guard: no-mail-to-who-wants-none
    if (!staff || !reader || staffMailOf(staff.portalMail) === 'never') return null
    const count = await countRows(source, 'portalInbox', newItems(staff, unpackWindow(variant)))
    // guard: no-mail-of-what-was-read
    if (count === 0) return null
    const link = `${publicURL(payload)}${payload.config.routes.admin}/inbox`
    return { ...reader, data: { count, link } }
  },
  template: ({ data: { count, link }, productName, t }) => ({
    blocks: [
      paragraph(t('body', { count })),
      { kind: 'action', label: t('action'), link },
      paragraph(t('often')),
    ],
    subject: t('subject', { productName }),
  }),
})
