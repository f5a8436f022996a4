import type { ReactNode } from 'react'

import { Document, type AssetLinks } from '../Document.js'
import { Shell, type ShellProps } from '../kit/components/Shell/index.js'

type Page = Omit<ShellProps, 'children'> & {
  assets: AssetLinks
  content: ReactNode
  /** The tab names neither the page nor the product. */
  neutral: boolean
  /** Of the page alone; the product's name is put behind it. */
  title: string
}

/**
 * A page as whole HTML. The renderer is loaded on the way: Next refuses a handler that imports it
 * at its head.
 */
export const renderPage = async ({
  assets,
  content,
  neutral,
  title,
  ...shell
}: Page): Promise<string> => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { error, locale, productName, t } = shell.view
  const whole = neutral ? t('client.neutralName') : `${title} - ${productName}`
  const html = renderToStaticMarkup(
    <Document
      assets={assets}
      locale={locale}
      signedIn={shell.nav !== null}
      // After an error the title says so first, for people who hear the page read out.
      title={error ? t('client.errorTitlePrefix', { title: whole }) : whole}
    >
      <Shell {...shell}>{content}</Shell>
    </Document>,
  )
  return `<!doctype html>${html}`
}
