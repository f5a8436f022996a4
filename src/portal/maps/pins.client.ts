import { divIcon, latLngBounds, marker, type Map } from 'leaflet'

/** A place on the map: where, what it is called, where its pin leads. */
type Pin = { at: [number, number]; href: string; name: string; star?: boolean }

const SIZE = 44
/** Streets can be told apart, and what lies around is still to be seen. */
const NEAR = 15

const linkOf = ({ href, name, star }: Pin): HTMLAnchorElement => {
  const link = document.createElement('a')
  link.className = star ? 'pcp-pin pcp-pin--star' : 'pcp-pin'
  link.href = href
  const label = document.createElement('span')
  label.className = 'pcp-pinName'
  label.textContent = name
  link.append(label)
  return link
}

const putPin = (map: Map, board: HTMLElement, pin: Pin): void => {
  const link = linkOf(pin)
  const icon = divIcon({
    className: 'pcp-pinAt',
    html: link,
    iconAnchor: [SIZE / 2, SIZE - 4],
    iconSize: [SIZE, SIZE],
  })
  // The link inside is what the keyboard reaches and what a tap opens
  marker(pin.at, { icon, interactive: false, keyboard: false }).addTo(map)
  // Its name is as wide as it needs: taps on it are the link's, not the map's
  for (const event of ['click', 'dblclick', 'mousedown', 'touchstart'])
    link.addEventListener(event, (happened) => happened.stopPropagation())
  link.addEventListener('focus', () => {
    map.panInside(pin.at, { padding: [SIZE, SIZE] })
    // Browsers scroll to what has the focus: the map moves instead
    board.scrollTop = board.scrollLeft = 0
  })
}

/** Puts the places of a list on a map, which then shows all of them. */
export const putPins = (root: HTMLElement, map: Map): void => {
  const pins = JSON.parse(root.dataset.pins ?? '[]') as Pin[]
  if (pins.length === 0) return
  for (const pin of pins) putPin(map, map.getContainer(), pin)
  map.fitBounds(latLngBounds(pins.map(({ at }) => at)), {
    animate: false,
    maxZoom: NEAR,
    padding: [SIZE, SIZE],
  })
}
