import type { PortalRoute } from './route.js'

/** Rows of the table of pages for what every client may read: articles, and places that help. */
export const DIRECTORY_ROUTES: readonly PortalRoute[] = [
  {
    access: 'connected',
    load: () => import('../features/community-info/views/CommunityInfo/page.js'),
    name: 'community-info',
    nav: { icon: 'info', label: 'client.infoTitle', place: 'more' },
    pattern: '/community-info',
    title: 'client.infoTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/community-info/views/Article/page.js'),
    name: 'article',
    pattern: '/community-info/:id',
    title: 'client.infoTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/resources/views/Resources/page.js'),
    name: 'resources',
    nav: { icon: 'map', label: 'client.placesTitle', place: 'more' },
    pattern: '/resources',
    title: 'client.placesTitle',
  },
  // Before the one that it would be an id for
  {
    access: 'connected',
    load: () => import('../features/resources/views/Saved/page.js'),
    name: 'saved-resources',
    pattern: '/resources/saved',
    title: 'client.savedTitle',
  },
  {
    access: 'connected',
    load: () => import('../features/resources/views/Resource/page.js'),
    name: 'resource',
    pattern: '/resources/:id',
    title: 'client.placesTitle',
  },
]
