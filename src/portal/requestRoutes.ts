import type { PortalRoute } from './route.js'

/** Rows of the table of pages about what is asked of the client, and what they answer. */
export const REQUEST_ROUTES: readonly PortalRoute[] = [
  {
    access: 'connected',
    load: () => import('../features/requests/views/Requests/page.js'),
    name: 'requests',
    nav: { count: 'pending', icon: 'requests', label: 'client.navRequests', place: 'tab' },
    pattern: '/requests',
    title: 'client.requestsTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/requests/views/Request/page.js'),
    name: 'request',
    pattern: '/requests/:id',
    title: 'client.requestTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/requests/views/Cannot/page.js'),
    name: 'cannot',
    pattern: '/requests/:id/cannot',
    title: 'client.cannotTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/requests/views/Correct/page.js'),
    name: 'correct',
    pattern: '/requests/:id/correct',
    title: 'client.correctTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/requests/views/Check/page.js'),
    name: 'check',
    pattern: '/requests/:id/check',
    title: 'client.answersCheckTitle',
  },
]
