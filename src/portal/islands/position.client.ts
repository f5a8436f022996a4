import { textOn } from './island.client.js'

/** Fills the hidden coordinates from the device when the person asks for it, and only then. */
export const startPosition = (root: HTMLElement): void => {
  const [latitude, longitude] = root.querySelectorAll('input')
  const button = root.querySelector('button')
  const status = root.querySelector('[role=status]')
  if (!latitude || !longitude || !button || !status) return
  if (!('geolocation' in navigator) || !window.isSecureContext) return

  // Where the place stands in the address of a page, about a kilometer is enough
  const digits = root.dataset.digits
  const written = (degrees: number): string =>
    digits ? degrees.toFixed(Number(digits)) : String(degrees)
  const fill = (coords: null | GeolocationCoordinates, text: string): void => {
    latitude.value = coords ? written(coords.latitude) : ''
    longitude.value = coords ? written(coords.longitude) : ''
    button.textContent = textOn(root, coords ? 'forget' : 'use')
    status.textContent = text
    root.toggleAttribute('data-begun', coords !== null)
  }
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
  button.hidden = false
}
