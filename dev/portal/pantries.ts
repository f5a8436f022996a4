type Texts = { en: string; es: string }
export type Pantry = { bring: Texts; id: string; name: string; when: Texts; where: string }

const BAGS = { en: 'Bags or a cart', es: 'Bolsas o un carrito' }

/** Places of the county that give out food. A real host would read them from a collection. */
export const PANTRIES: readonly Pantry[] = [
  {
    bring: BAGS,
    id: 'pier-street',
    name: 'Pier Street Pantry',
    when: { en: 'Tuesday, 10 am to 1 pm', es: 'Martes, de 10 a. m. a 1 p. m.' },
    where: '214 Pier Street, Harbor City',
  },
  {
    bring: { en: 'Nothing: it is a warm meal', es: 'Nada: es una comida caliente' },
    id: 'st-brendan',
    name: 'St. Brendan Kitchen',
    when: { en: 'Every day, 5 pm to 6:30 pm', es: 'Todos los días, de 5 p. m. a 6:30 p. m.' },
    where: '38 Mission Road, Harbor City',
  },
  {
    bring: BAGS,
    id: 'north-shore',
    name: 'North Shore Mobile Market',
    when: { en: 'Saturday, 9 am to noon', es: 'Sábado, de 9 a. m. a mediodía' },
    where: 'Parking lot of North Shore Library, 900 Bay Avenue',
  },
]
