import { textOn } from './island.client.js'

type Place = { latitude: number; longitude: number }

/**
 * Fills the hidden coordinates when the person asks for it, and only then: from the device, or from
 * a place that was picked on a map (`src/portal/maps/pick.client.ts`).
 */
export const startPosition = (root: HTMLElement): void => {
  const [latitude, longitude] = root.querySelectorAll('input')
  const button = root.querySelector('button')
  const status = root.querySelector('[role=status]')
  if (!latitude || !longitude || !button || !status) return
  const canTell = 'geolocation' in navigator && window.isSecureContext

  // Where the place stands in the address of a page, about a kilometer is enough
  const digits = root.dataset.digits
  const written = (degrees: number): string =>
    digits ? degrees.toFixed(Number(digits)) : String(degrees)
  const fill = (place: null | Place, text: string): void => {
    latitude.value = place ? written(place.latitude) : ''
    longitude.value = place ? written(place.longitude) : ''
    button.textContent = textOn(root, place ? 'forget' : 'use')
    // A picked place can be taken back also where the device cannot tell
    button.hidden = !place && !canTell
    status.textContent = text
    root.toggleAttribute('data-begun', place !== null)
  }
  root.addEventListener('pcp-picked', (event) => {
    fill((event as CustomEvent<Place>).detail, textOn(root, 'picked'))
    // A map is taller than a phone: what came of the press, and how to undo it, must be seen
    root.scrollIntoView({ block: 'center' })
  })
  button.addEventListener('click', () => {
    if (latitude.value) {
      fill(null, '')
      return
    }
    status.textContent = textOn(root, 'finding')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => fill(coords, textOn(root, 'found')),
      () => {
        status.textContent = textOn(root, 'denied')
      },
      { enableHighAccuracy: !digits, maximumAge: 60_000, timeout: 20_000 },
    )
  })
  button.hidden = !canTell && !latitude.value
}
