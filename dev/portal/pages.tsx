import type { PortalHostPage } from 'payload-client-portal/types'

import { FoodPage } from './FoodPage.js'
import { PANTRIES } from './pantries.js'
import { PantryPage } from './PantryPage.js'

/** The county's own pages: open to everybody, so that they can stand on a poster. */
export const pages: readonly PortalHostPage[] = [
  {
    access: 'anyone',
    nav: { icon: 'location', label: { en: 'Food', es: 'Comida' } },
    path: '/food',
    render: (visit) => <FoodPage visit={visit} />,
    title: { en: 'Food this week', es: 'Comida esta semana' },
  },
  {
    access: 'anyone',
    path: '/food/:id',
    render: (visit) => {
      const pantry = PANTRIES.find(({ id }) => id === visit.params.id)
      return pantry ? <PantryPage pantry={pantry} visit={visit} /> : null
    },
    title: { en: 'Food this week', es: 'Comida esta semana' },
  },
]
