import type { ResourceDetail } from '../../../src/features/resources/loaders/resource.js'
import type { ResourceList } from '../../../src/features/resources/loaders/resources.js'
import type { ArticleItem } from '../../../src/features/community-info/loaders/articles.js'

export const ARTICLES: readonly ArticleItem[] = [
  {
    excerpt: 'On cold nights some places stay open all night.',
    id: 'a1',
    spotlight: true,
    title: 'Cold nights',
  },
  {
    excerpt: 'One list for housing in the county.',
    id: 'a2',
    spotlight: false,
    title: 'What is coordinated entry?',
  },
]

export const PLACES: ResourceList = {
  items: [
    {
      address: '1 Pier Street, Harbor',
      categories: ['food'],
      id: 'p1',
      miles: 0.4,
      name: 'Pier food bank',
      position: { latitude: 33.74, longitude: -118.28 },
      state: { open: true, until: '17:00' },
    },
    {
      address: '',
      categories: [],
      id: 'p2',
      miles: null,
      name: 'Night line',
      position: null,
      state: { open: false, opens: { at: '09:00', day: '2026-11-23' } },
    },
  ],
  more: true,
  tooMany: false,
  unknownPlace: false,
}

const ROW = { createdAt: '', id: 'p2', name: 'Night line', updatedAt: '' }

export const PLAIN_PLACE: ResourceDetail = {
  description: '',
  exceptions: [],
  row: ROW,
  saved: false,
  state: undefined,
  week: [],
}

export const PLACE: ResourceDetail = {
  description: 'Bags of food for the week.\n\nBring a bag.',
  exceptions: [{ day: '2026-12-25', note: 'Holiday', periods: [] }],
  row: {
    ...ROW,
    accessible: true,
    address: '1 Pier Street\nHarbor',
    categories: ['food', 'goods'],
    eligibility: 'Everybody',
    free: true,
    hoursNote: 'Come early.',
    id: 'p1',
    languages: ['en', 'es'],
    lastVerifiedOn: '2026-11-02T12:00:00.000Z',
    latitude: 33.74,
    longitude: -118.28,
    name: 'Pier food bank',
    phone: '(310) 555-0100 x12',
    url: 'https://pier.example/food',
  },
  saved: true,
  state: { open: true, until: null },
  week: [
    { day: '2026-11-21', note: '', periods: [] },
    { day: '2026-11-22', note: '', periods: [{ closes: '24:00', opens: '09:00' }] },
  ],
}
