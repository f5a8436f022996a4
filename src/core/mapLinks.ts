/** All that a page needs to offer a map. */
export type MapLinks = {
  readonly attribution: string
  readonly attributionURL: string | undefined
  readonly maxZoom: number
  /** Paths of its script and stylesheet, loaded once somebody asks for the map. */
  readonly script: string
  /** Name of the site that sees which tiles are asked for; null where that is the host's own. */
  readonly site: null | string
  readonly styles: string
  /** Address of a tile, with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string
}
