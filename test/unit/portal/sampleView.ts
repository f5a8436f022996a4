import { translator } from '../../../src/translations/translate.js'
import type { SearchParams } from '../../../src/portal/kit/searchParams.js'
import { createViewContext, type ViewContext } from '../../../src/portal/kit/viewContext.js'

type Args = {
  draft?: Record<string, string>
  locale?: string
  pathname?: string
  routeName?: string
  search?: SearchParams
}

/** What a view would get on a real page, without a server behind it. */
export const sampleView = ({
  draft,
  locale = 'en',
  pathname = '/',
  routeName = 'dashboard',
  search = {},
}: Args = {}): ViewContext =>
  createViewContext({
    api: (path) => `/api${path}`,
    ...(draft ? { draft } : {}),
    locale,
    options: {
      help: { email: 'help@harbor.example', hours: 'Mon–Fri 9–5', phone: '909-555-0123' },
      portal: { texts: {}, theme: undefined },
      portalPath: '/portal',
      productName: 'Harbor County Services',
    },
    pathname,
    routeName,
    search,
    settings: {
      password: { minLength: 15 },
      upload: { filesPerClient: 500, maxMegabytes: 25, megabytesPerClient: 2000 },
    },
    t: translator(locale, {}),
    timeZone: 'America/Los_Angeles',
  })
