import type { PortalRoute } from './route.js'

/** Rows of the table of pages about how and where a client is reached. */
export const REACH_ROUTES: readonly PortalRoute[] = [
  {
    access: 'connected',
    load: () => import('../features/contact/views/Contact/page.js'),
    name: 'contact',
    nav: { icon: 'phone', label: 'client.contactTitle', place: 'more' },
    pattern: '/contact',
    title: 'client.contactTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/location/views/Location/page.js'),
    name: 'location',
    nav: { icon: 'location', label: 'client.locationTitle', place: 'more' },
    pattern: '/location',
    title: 'client.locationTitle',
  },
  {
    access: 'signed-in',
    load: () => import('../features/account/views/ChangeEmail/page.js'),
    name: 'change-email',
    pattern: '/account/email',
    title: 'client.accountChangeEmail',
  },
  {
    access: 'connected',
    load: () => import('../features/account/views/ChangePhone/page.js'),
    name: 'change-phone',
    pattern: '/account/phone',
    title: 'client.accountChangePhone',
  },
]
