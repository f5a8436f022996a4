import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { client } from '../../../src/translations/en/client.js'
import { arabic } from '../../support/arabic.js'
import { SAMPLE_PAGES } from './samplePages.js'

const load = async () => {
  const [
    { registerLanguage, translator },
    { renderMail },
    { MAILS },
    { renderPage },
    { Document },
  ] = await Promise.all([
    import('../../../src/translations/translate.js'),
    import('../../../src/mail/renderMail.js'),
    import('../../../src/registry/mails.js'),
    import('./renderPage.js'),
    import('../../../src/portal/Document.js'),
  ])
  return { Document, MAILS, registerLanguage, renderMail, renderPage, translator }
}

let portal: Awaited<ReturnType<typeof load>>
// Modules of its own: other files of this process know two languages
beforeAll(async () => {
  vi.resetModules()
  portal = await load()
  portal.registerLanguage('ar', arabic)
})
afterAll(() => {
  vi.resetModules()
})

/** What the samples say themselves, as a host, a worker or an agency would. */
const SAMPLES = new Set(['Care team member', 'What do you need?', 'Your documents'])

/** Texts that stand for themselves: long enough to be nobody's name. */
const ENGLISH = Object.values(client).filter(
  (text) => text.length > 12 && !text.includes('{{') && !SAMPLES.has(text),
)

describe('a third language, right to left, added in one file', () => {
  test.each(SAMPLE_PAGES.map((page) => [page.name, page] as const))(
    'no English is left on the page %s',
    (_, page) => {
      const html = portal.renderPage({ locale: 'ar', page })
      expect(html).toContain('نص')
      const left = ENGLISH.filter((text) => html.includes(`>${text}<`))
      expect(left).toEqual([])
    },
  )

  test('pages and mails say their direction', () => {
    const links = {
      accent: null,
      icon: '/i',
      manifest: null,
      passkey: '',
      questions: '',
      scope: '/portal',
      script: '/s',
      styles: '/c',
      touchIcon: null,
      worker: '/w',
    }
    const { Document, MAILS, renderMail } = portal
    const page = renderToStaticMarkup(
      <Document assets={links} locale="ar" signedIn={false} title="نص">
        نص
      </Document>,
    )
    expect(page).toContain('<html dir="rtl" lang="ar">')
    const letter = MAILS['new-message'].letter({ link: 'https://portal.example/portal/messages' })
    const mail = renderMail(letter, { locale: 'ar', productName: 'Harbor' })
    expect(mail.html).toContain('<html lang="ar" dir="rtl">')
    expect(mail.subject).toContain('نص')
  })

  test('a counted text has the form of its number, six of them', () => {
    const t = portal.translator('ar', {})
    const forms = [0, 1, 2, 3, 11, 100].map(
      (count) => t('client.dashboardTodo', { count }).split(' ', 1)[0],
    )
    expect(forms).toEqual(['zero', 'one', 'two', 'few', 'many', 'نص'])
  })
})
