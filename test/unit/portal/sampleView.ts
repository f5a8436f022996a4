import type { KeptError } from '../../../src/drafts/sealedDraft.js'
import { translator } from '../../../src/translations/translate.js'
import type { SearchParams } from '../../../src/portal/kit/searchParams.js'
import { createViewContext, type ViewContext } from '../../../src/portal/kit/viewContext.js'

export type SampleError = Partial<KeptError> & Pick<KeptError, 'code'>

type Args = {
  draft?: Record<string, string>
  /** What went wrong with the last form. */
  error?: SampleError
  locale?: string
  pathname?: string
  routeName?: string
  search?: SearchParams
}

/** What a view would get on a real page, without a server behind it. */
export const sampleView = ({
  draft,
  error,
  locale = 'en',
  pathname = '/',
  routeName = 'dashboard',
  search = {},
}: Args = {}): ViewContext =>
  createViewContext({
    api: (path) => `/api${path}`,
    draft:
      draft || error
        ? {
            error: error ? { problems: [], values: {}, ...error } : null,
            fields: draft ?? {},
            savedAt: '2026-03-27T12:00:00.000Z',
            token: 'x',
          }
        : null,
    locale,
    map: {
      attribution: '© Mapmakers',
      attributionURL: 'https://maps.example/credit',
      maxZoom: 19,
      script: '/portal/assets/map.js',
      site: 'tiles.example',
      styles: '/portal/assets/map.css',
      tiles: 'https://tiles.example/{z}/{x}/{y}.png',
    },
    options: {
      help: {
        email: 'help@harbor.example',
        hours: 'Mon–Fri 9–5',
        phone: '909-555-0123',
        phoneLink: 'tel:+19095550123',
      },
      portal: { neutralTab: 'offered', pages: [], slots: {}, texts: {}, theme: undefined },
      portalPath: '/portal',
      productName: 'Harbor County Services',
    },
    pathname,
    routeName,
    search,
    t: translator(locale, {}),
    timeZone: 'America/Los_Angeles',
  })
