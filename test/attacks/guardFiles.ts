import { SHIPPED } from '../../scripts/borders.js'
import { readSources } from '../support/sources.js'
import { ATTACKS, type AttackID } from './catalogue/index.js'
import { placesOfGuards } from './guards.js'

const places = placesOfGuards(readSources([...SHIPPED]).values())

/** The files that an attack's guards stand in. */
export const guardFiles = (id: AttackID): string =>
  [...new Set(ATTACKS[id].guards.flatMap(({ guard }) => places.get(guard) ?? []))].join(', ')
