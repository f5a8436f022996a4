import { publicURL } from '../../../config/publicURL.js'
import { staffIDOf } from '../../../data/staffID.js'
import { paragraph } from '../../../mail/blocks.js'
import { defineMail } from '../../../mail/defineMail.js'
import { staffReader, staffUser } from '../../../mail/staffReader.js'

/** To an agency's super users: that an account was cut off. Whose it was, the admin panel says. */
export const securityBreach = defineMail({
  kind: 'security-breach',
  texts: {
    en: {
      action: 'Open the admin panel',
      body: 'An account was disconnected because of a security breach.',
      next: 'Sign in to the admin panel to see which account it was and what to check.',
      subject: '{{productName}} - Security notice: an account was disconnected',
    },
    es: {
      action: 'Abrir el panel de administración',
      body: 'Se desconectó una cuenta por un problema de seguridad.',
      next: 'Inicie sesión en el panel de administración para ver qué cuenta fue y qué debe revisar.',
      subject: '{{productName}} - Aviso de seguridad: se desconectó una cuenta',
    },
  },
  compose: async (source, { subject }) => {
    const { payload } = source
    const id = staffIDOf(payload, String(subject))
    const reader = staffReader(source, id === null ? null : await staffUser(source, id))
    const link = `${publicURL(payload)}${payload.config.routes.admin}`
    return reader && { ...reader, data: { link } }
  },
  template: ({ data, productName, t }) => ({
    blocks: [
      paragraph(t('body')),
      paragraph(t('next')),
      { kind: 'action', label: t('action'), link: data.link },
    ],
    subject: t('subject', { productName }),
  }),
})
