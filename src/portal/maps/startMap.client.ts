import { control, map as createMap, tileLayer, type Map } from 'leaflet'

import { textOn } from '../islands/island.client.js'
import { offerPick } from './pick.client.js'
import { putPins } from './pins.client.js'

/** Where a map begins that has nothing to show yet: latitude, longitude, zoom. */
const LAND: [number, number, number] = [39.8, -98.6, 4]

/** Who made the map, below it: the host's words as words, never as markup. */
const creditOf = (root: HTMLElement): HTMLElement => {
  const line = document.createElement('p')
  line.className = 'pcp-mapCredit'
  const url = textOn(root, 'creditUrl')
  const credit = document.createElement(url ? 'a' : 'span')
  if (credit instanceof HTMLAnchorElement) {
    credit.href = url
    credit.rel = 'noreferrer'
  }
  credit.textContent = textOn(root, 'credit')
  line.append(credit)
  return line
}

const drawBoard = (root: HTMLElement): Map => {
  const board = document.createElement('div')
  board.className = 'pcp-mapBoard'
  board.setAttribute('aria-label', textOn(root, 'label'))
  board.setAttribute('role', 'application')
  root.prepend(board)
  // Nothing slides or fades for who asked their device for stillness
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = createMap(board, {
    attributionControl: false,
    fadeAnimation: moves,
    inertia: moves,
    markerZoomAnimation: moves,
    maxZoom: Number(root.dataset.zoom),
    minZoom: 2,
    // The page goes on scrolling when the pointer comes over the map
    scrollWheelZoom: false,
    worldCopyJump: true,
    zoomAnimation: moves,
    zoomControl: false,
  })
  control
    .zoom({ zoomInTitle: textOn(root, 'zoomIn'), zoomOutTitle: textOn(root, 'zoomOut') })
    .addTo(map)
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(board)
  return map
}

const centerOf = (root: HTMLElement): [number, number, number] =>
  root.dataset.center ? (JSON.parse(root.dataset.center) as [number, number, number]) : LAND

/** Draws a map of what the server wrote on the element: pins to open, or a place to pick. */
export const startMap = (root: HTMLElement): void => {
  const map = drawBoard(root)
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  root.append(creditOf(root), status)
  const [latitude, longitude, zoom] = centerOf(root)
  map.setView([latitude, longitude], zoom, { animate: false })
  putPins(root, map)
  if ('pick' in root.dataset) offerPick(root, map)
  // Only now: before, tiles of another place would be asked for
  tileLayer(textOn(root, 'tiles'), {
    maxZoom: Number(root.dataset.zoom),
    referrerPolicy: 'no-referrer',
  })
    .on('tileerror', () => (status.textContent = textOn(root, 'missing')))
    .on('loading', () => (status.textContent = ''))
    .addTo(map)
}
