import type { Row } from '../../data/rows.js'

type Place = Pick<Row<'resources'>, 'address' | 'latitude' | 'longitude'>

/** A link that dials, with an extension where there is one (RFC 3966); null without a number. */
export const callLink = (phone: null | string | undefined): null | string => {
  const [number = '', extension] = (phone ?? '').split(/x|ext\.?/i)
  const digits = number.replaceAll(/[^\d+]/g, '')
  if (digits === '') return null
  return `tel:${digits}${extension ? `;ext=${extension.replaceAll(/\D/g, '')}` : ''}`
}

/**
 * The way there on a map of the reader's choice of app: phones open their own for this address. It
 * names the place alone, and the portal's referrer policy keeps the rest.
 */
export const directionsLink = ({ address, latitude, longitude }: Place): null | string => {
  const isKnown = typeof latitude === 'number' && typeof longitude === 'number'
  const there = isKnown ? `${latitude},${longitude}` : address
  if (!there) return null
  return `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(there)}`
}
