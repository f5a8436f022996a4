import type { PortalRoute } from './route.js'

/** Rows of the table of pages below the account, beyond how one signs in. */
export const ACCOUNT_ROUTES: readonly PortalRoute[] = [
  {
    access: 'connected',
    load: () => import('../features/text-codes/views/TextCodes/page.js'),
    name: 'text-codes',
    pattern: '/account/text-codes',
    title: 'client.textCodesTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/notices/views/Notices/page.js'),
    name: 'notices',
    pattern: '/account/notices',
    title: 'client.noticesTitle',
  },
  {
    access: 'signed-in',
    load: () => import('../features/my-data/views/MyData/page.js'),
    name: 'my-data',
    pattern: '/account/my-data',
    title: 'client.myDataTitle',
  },
]
