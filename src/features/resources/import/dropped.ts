import { isRaw, textIn, type Raw } from './raw.js'

/** What of each thing in HSDS goes into a place; `Lists` lead on to other things. */
type Use = { fields: readonly string[]; lists: Readonly<Record<string, string>> }

const USES: Readonly<Record<string, Use>> = {
  accessibility: { fields: ['description', 'details'], lists: {} },
  address: {
    fields: ['address_1', 'address_2', 'address_type', 'city', 'postal_code', 'state_province'],
    lists: {},
  },
  attribute: { fields: ['link_entity', 'link_type', 'value'], lists: { taxonomy_term: 'term' } },
  cost_option: { fields: ['amount', 'valid_to'], lists: {} },
  language: { fields: ['code', 'name'], lists: {} },
  location: {
    fields: ['latitude', 'location_type', 'longitude', 'name', 'url'],
    lists: {
      accessibility: 'accessibility',
      addresses: 'address',
      languages: 'language',
      phones: 'phone',
      schedules: 'schedule',
    },
  },
  organization: { fields: ['name', 'url', 'website'], lists: { phones: 'phone' } },
  phone: { fields: ['extension', 'number', 'type'], lists: {} },
  schedule: {
    fields: [
      'byday',
      'bymonthday',
      'closed',
      'closes_at',
      'count',
      'description',
      'dtstart',
      'freq',
      'interval',
      'notes',
      'opens_at',
      'until',
      'valid_from',
      'valid_to',
      'wkst',
    ],
    lists: {},
  },
  service: {
    fields: [
      'alert',
      'application_process',
      'assured_date',
      'description',
      'eligibility_description',
      'fees',
      'fees_description',
      'interpretation_services',
      'maximum_age',
      'minimum_age',
      'name',
      'status',
      'url',
    ],
    lists: {
      attributes: 'attribute',
      cost_options: 'cost_option',
      languages: 'language',
      organization: 'organization',
      phones: 'phone',
      schedules: 'schedule',
      service_at_locations: 'service_at_location',
    },
  },
  service_at_location: {
    fields: ['description'],
    lists: { location: 'location', phones: 'phone', schedules: 'schedule' },
  },
  term: { fields: ['code', 'name'], lists: {} },
}

const NAME = /^[a-z][a-z0-9_]{0,60}$/i
/** Names that are counted one by one: a file may call its fields whatever it likes. */
const MOST_NAMES = 200

export type Dropped = Map<string, number>

const isId = (name: string): boolean => name === 'id' || name.endsWith('_id')

const isEmpty = (raw: Raw, name: string, value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && value !== null
      ? Object.keys(value).length === 0
      : typeof value === 'boolean'
        ? false
        : textIn(raw, name) === ''

const count = (dropped: Dropped, name: string): void => {
  if (dropped.has(name) || dropped.size < MOST_NAMES)
    dropped.set(name, (dropped.get(name) ?? 0) + 1)
}

/** Counts what of a service, and of all that belongs to it, has no field here, by its HSDS name. */
export const countDropped = (raw: Raw, dropped: Dropped, kind = 'service'): void => {
  const use = USES[kind]
  if (!use) return
  for (const [name, value] of Object.entries(raw)) {
    const inner = Object.hasOwn(use.lists, name) ? use.lists[name] : undefined
    if (inner) {
      for (const one of Array.isArray(value) ? value : [value])
        if (isRaw(one)) countDropped(one, dropped, inner)
    } else if (
      NAME.test(name) &&
      !isId(name) &&
      !use.fields.includes(name) &&
      !isEmpty(raw, name, value)
    )
      count(dropped, `${kind === 'term' ? 'taxonomy_term' : kind}.${name}`)
  }
}
