import { renderToStaticMarkup } from 'react-dom/server'

import { Shell } from '../../../src/portal/kit/components/Shell/index.js'
import { navItems } from '../../../src/portal/navItems.js'
import { ROUTES } from '../../../src/portal/routes.js'
import type { SearchParams } from '../../../src/portal/kit/searchParams.js'
import type { SamplePage } from './samplePages.js'
import { sampleView, type SampleError } from './sampleView.js'

type Args = {
  draft?: Record<string, string>
  error?: SampleError
  locale: string
  page: SamplePage
  search?: SearchParams
}

/** A whole page as the server would send it, without `<html>`. */
export const renderPage = ({ draft, error, locale, page, search = {} }: Args): string => {
  const { content, pathname, signedIn } = page
  const view = sampleView({
    ...(draft ? { draft } : {}),
    ...(error ? { error } : {}),
    locale,
    pathname,
    routeName: page.name,
    search,
  })
  return renderToStaticMarkup(
    <Shell
      exitURL="https://www.google.com"
      idleMinutes={signedIn ? 30 : null}
      locales={['en', 'es']}
      nav={
        signedIn
          ? navItems({
              counts: { pending: 2, questions: 1, tasks: 1, unread: 1 },
              routes: ROUTES,
              pathname,
              view,
            })
          : null
      }
      view={view}
    >
      {content(view)}
    </Shell>,
  )
}
