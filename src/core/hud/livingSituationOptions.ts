import {
  clientDoesNotKnow,
  clientPrefersNotToAnswer,
  dataNotCollected,
} from './reasonsForMissing.js'
import type { HudLabel, HudOption } from './types.js'

/** The groups that HUD's living situation codes fall in by hundreds, codes below 100 last. */
export const livingSituationGroups = {
  homeless: { en: 'Homeless situations', es: 'Situaciones sin hogar' },
  institutional: { en: 'Institutional situations', es: 'Situaciones institucionales' },
  temporary: {
    en: 'Temporary housing situations',
    es: 'Situaciones de vivienda temporal',
  },
  permanent: {
    en: 'Permanent housing situations',
    es: 'Situaciones de vivienda permanente',
  },
  other: { en: 'Other', es: 'Otras' },
} as const satisfies Record<string, HudLabel>

type LivingSituationGroup = keyof typeof livingSituationGroups

const option = (group: LivingSituationGroup, code: string, en: string, es: string): HudOption => ({
  code,
  group,
  label: { en, es },
})

/** Every code of elements 3.12, 3.917 and 4.12; each list takes its own from here. */
const livingSituationOptions: readonly HudOption[] = [
  option(
    'homeless',
    '101',
    'Emergency shelter, including hotel or motel paid for with emergency shelter voucher, or Host Home shelter',
    'Albergue de emergencia, incluido un hotel o motel pagado con un vale de albergue de emergencia, o albergue en un hogar anfitrión',
  ),
  option(
    'homeless',
    '116',
    'Place not meant for habitation (e.g., a vehicle, an abandoned building, bus/train/subway station/airport or anywhere outside)',
    'Lugar no destinado a vivienda (por ejemplo, un vehículo, un edificio abandonado, una estación de autobús, tren o metro, un aeropuerto o cualquier lugar al aire libre)',
  ),
  option('homeless', '118', 'Safe Haven', 'Refugio seguro (Safe Haven)'),
  option(
    'institutional',
    '204',
    'Psychiatric hospital or other psychiatric facility',
    'Hospital psiquiátrico u otro centro psiquiátrico',
  ),
  option(
    'institutional',
    '205',
    'Substance abuse treatment facility or detox center',
    'Centro de tratamiento por abuso de sustancias o de desintoxicación',
  ),
  option(
    'institutional',
    '206',
    'Hospital or other residential non-psychiatric medical facility',
    'Hospital u otro centro médico residencial no psiquiátrico',
  ),
  option(
    'institutional',
    '207',
    'Jail, prison or juvenile detention facility',
    'Cárcel, prisión o centro de detención de menores',
  ),
  option(
    'institutional',
    '215',
    'Foster care home or foster care group home',
    'Hogar de acogida u hogar grupal de acogida',
  ),
  option(
    'institutional',
    '225',
    'Long-term care facility or nursing home',
    'Centro de cuidados a largo plazo o residencia de adultos mayores',
  ),
  option(
    'temporary',
    '302',
    'Transitional housing for homeless persons (including homeless youth)',
    'Vivienda de transición para personas sin hogar (incluidos los jóvenes sin hogar)',
  ),
  option(
    'temporary',
    '312',
    'Staying or living with family, temporary tenure (e.g. room, apartment or house)',
    'Se queda o vive con familiares de forma temporal (por ejemplo, en una habitación, apartamento o casa)',
  ),
  option(
    'temporary',
    '313',
    'Staying or living with friends, temporary tenure (e.g. room, apartment or house)',
    'Se queda o vive con amistades de forma temporal (por ejemplo, en una habitación, apartamento o casa)',
  ),
  option(
    'temporary',
    '314',
    'Hotel or motel paid for without emergency shelter voucher',
    'Hotel o motel pagado sin un vale de albergue de emergencia',
  ),
  option(
    'temporary',
    '327',
    'Moved from one HOPWA funded project to HOPWA TH',
    'Se mudó de un proyecto financiado por HOPWA a una vivienda de transición de HOPWA',
  ),
  option(
    'temporary',
    '329',
    'Residential project or halfway house with no homeless criteria',
    'Proyecto residencial o casa de transición sin el requisito de no tener hogar',
  ),
  option('temporary', '332', 'Host Home (non-crisis)', 'Hogar anfitrión (sin crisis)'),
  option(
    'temporary',
    '335',
    "Staying or living in a family member's room, apartment, or house",
    'Se queda o vive en la habitación, el apartamento o la casa de un familiar',
  ),
  option(
    'temporary',
    '336',
    "Staying or living in a friend's room, apartment or house",
    'Se queda o vive en la habitación, el apartamento o la casa de una amistad',
  ),
  option(
    'permanent',
    '410',
    'Rental by client, no ongoing housing subsidy',
    'Vivienda alquilada por el cliente, sin subsidio de vivienda continuo',
  ),
  option(
    'permanent',
    '411',
    'Owned by client, no ongoing housing subsidy',
    'Vivienda propia del cliente, sin subsidio de vivienda continuo',
  ),
  option(
    'permanent',
    '421',
    'Owned by client, with ongoing housing subsidy',
    'Vivienda propia del cliente, con subsidio de vivienda continuo',
  ),
  option(
    'permanent',
    '422',
    'Staying or living with family, permanent tenure',
    'Se queda o vive con familiares de forma permanente',
  ),
  option(
    'permanent',
    '423',
    'Staying or living with friends, permanent tenure',
    'Se queda o vive con amistades de forma permanente',
  ),
  option(
    'permanent',
    '426',
    'Moved from one HOPWA funded project to HOPWA PH',
    'Se mudó de un proyecto financiado por HOPWA a una vivienda permanente de HOPWA',
  ),
  option(
    'permanent',
    '435',
    'Rental by client, with ongoing housing subsidy',
    'Vivienda alquilada por el cliente, con subsidio de vivienda continuo',
  ),
  option('other', '17', 'Other', 'Otra'),
  option('other', '24', 'Deceased', 'Persona fallecida'),
  option('other', '30', 'No exit interview completed', 'No se realizó la entrevista de salida'),
  option('other', '37', 'Worker unable to determine', 'El personal no pudo determinarlo'),
  { ...clientDoesNotKnow, group: 'other' },
  { ...clientPrefersNotToAnswer, group: 'other' },
  { ...dataNotCollected, group: 'other' },
]

/** The options with these codes, in the order of the groups. */
export const pickLivingSituations = (codes: readonly string[]): readonly HudOption[] => {
  const unknown = codes.filter((code) => !livingSituationOptions.some((o) => o.code === code))
  if (unknown.length > 0) {
    throw new Error(`No living situation has the code ${unknown.join(', ')}`)
  }
  return livingSituationOptions.filter(({ code }) => codes.includes(code))
}
