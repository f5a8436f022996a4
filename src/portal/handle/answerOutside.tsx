import type { SanitizedConfig } from 'payload'

import { apiPath } from '../../config/apiPath.js'
import { getContext } from '../../config/context.js'
import { browserLocale } from '../../language/requestLocale.js'
import { hasNeutralTab } from '../../features/safety/index.js'
import { availableLocales, translator } from '../../translations/translate.js'
import { FailedView } from '../kit/views/Failed/index.js'
import { NotFoundView } from '../kit/views/NotFound/index.js'
import { createViewContext } from '../kit/viewContext.js'
import { assetLinks } from './assetLinks.js'
import { renderPage } from './renderPage.js'
import { sendPage } from './sendPage.js'

/** Seconds after which a browser or a person may ask again. */
const TRY_AGAIN = 30

/**
 * A whole page that asks nobody: no session, no database. For what is not there, and for the moment
 * in which nothing answers: help and the way out stay in reach.
 */
export const answerOutside = async (
  config: SanitizedConfig,
  request: Request,
  status: 404 | 405 | 503,
  pathname = '/',
): Promise<Response> => {
  const context = getContext(config)
  const { options } = context
  const locale = browserLocale(request.headers)
  const view = createViewContext({
    api: (path) => apiPath(config, path),
    locale,
    options,
    pathname,
    routeName: '',
    search: {},
    t: translator(locale, options.portal.texts),
  })
  const failed = status === 503
  const neutral = hasNeutralTab(request.headers, options)
  const html = await renderPage({
    assets: assetLinks(context, { locale, neutral }),
    content: failed ? <FailedView view={view} /> : <NotFoundView view={view} />,
    exitURL: options.exitURL,
    idleMinutes: null,
    locales: availableLocales(),
    nav: null,
    neutral,
    title: view.t(failed ? 'client.failedTitle' : 'client.notFoundTitle'),
    view,
  })
  const secure = (options.publicURL ?? config.serverURL).startsWith('https://')
  return sendPage(request, { html, retryAfter: failed ? TRY_AGAIN : undefined, secure, status })
}
