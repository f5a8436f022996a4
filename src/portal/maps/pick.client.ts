import type { Map } from 'leaflet'

import { textOn } from '../islands/island.client.js'

/** About a meter. */
const DIGITS = 5

/**
 * The place in the middle of the map can be taken into the form. The map moves under a pin that
 * stays: by a finger, by the arrow keys, or with a tap on the place.
 */
export const offerPick = (root: HTMLElement, map: Map): void => {
  const aim = document.createElement('div')
  aim.className = 'pcp-mapAim'
  map.getContainer().append(aim)
  map.on('click', ({ latlng }) => map.panTo(latlng))
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'pcp-button pcp-button--second'
  button.textContent = textOn(root, 'pick')
  button.addEventListener('click', () => {
    const { lat, lng } = map.getCenter().wrap()
    const detail = {
      latitude: Number(lat.toFixed(DIGITS)),
      longitude: Number(lng.toFixed(DIGITS)),
    }
    root
      .closest('form')
      ?.querySelector('pcp-position')
      ?.dispatchEvent(new CustomEvent('pcp-picked', { detail }))
  })
  root.append(button)
}
