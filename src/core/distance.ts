/** A place on the globe, in degrees. */
export type Position = { latitude: number; longitude: number }

/** Mean radius of the earth in miles (IUGG: 6371.0088 km). */
const EARTH = 3958.7613
const MILES_A_DEGREE = (EARTH * Math.PI) / 180

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Miles between two places as the crow flies (haversine formula). */
export const milesBetween = (one: Position, other: Position): number => {
  const byLatitude = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const byLongitude = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const share =
    byLatitude + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * byLongitude
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(share)))
}

/** The box that holds all places so many miles around; near a pole it is as wide as the earth. */
export const boxAround = (
  { latitude, longitude }: Position,
  miles: number,
): { high: Position; low: Position } => {
  const up = miles / MILES_A_DEGREE
  const narrow = Math.cos(radians(Math.min(89.9, Math.abs(latitude) + up)))
  const aside = Math.min(180, up / narrow)
  return {
    high: { latitude: latitude + up, longitude: longitude + aside },
    low: { latitude: latitude - up, longitude: longitude - aside },
  }
}
