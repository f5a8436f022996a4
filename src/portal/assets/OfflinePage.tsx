import { directionOf } from '../../core/direction.js'
import { HelpContacts } from '../kit/components/Help/index.js'
import type { ViewContext } from '../kit/viewContext.js'

type Spoken = Pick<ViewContext, 'help' | 'locale' | 't'>
type Props = {
  languages: readonly [Spoken, ...Spoken[]]
  productName: string
  /** Without a character that HTML escapes: its hash has to fit. */
  styles: string
}

const InOneLanguage = ({ help, locale, t }: Spoken) => (
  <section dir={directionOf(locale)} lang={locale}>
    <h2>{t('client.offlineTitle')}</h2>
    <p>{t('client.offlineText')}</p>
    <form>
      <button type="submit">{t('client.offlineRetry')}</button>
    </form>
    <h3>{t('client.helpTitle')}</h3>
    <HelpContacts view={{ help, t }} />
  </section>
)

/**
 * What a browser shows without a connection: whom to call, in every language of the portal. It is
 * kept on the device, so it knows nothing of the person, and loads nothing.
 */
export const OfflinePage = ({ languages, productName, styles }: Props) => (
  <html lang={languages[0].locale}>
    <head>
      <meta charSet="utf-8" />
      <title>{productName}</title>
      <meta content="width=device-width, initial-scale=1" name="viewport" />
      <meta content="light dark" name="color-scheme" />
      <style>{styles}</style>
    </head>
    <body>
      <main>
        <h1>{productName}</h1>
        {languages.map((language) => (
          <InOneLanguage key={language.locale} {...language} />
        ))}
        {/* The worker puts links to its copies of pages in here */}
        <ul id="kept" />
      </main>
    </body>
  </html>
)
