import type { Position } from '../../../../core/distance.js'
import type { ViewContext } from '../../viewContext.js'

/** A pin: where, what it is called, where it leads. */
export type MapPin = {
  at: readonly [latitude: number, longitude: number]
  href: string
  name: string
}

type Props = {
  /** Where the map begins when there are no pins. */
  center?: null | Position
  hide: string
  /** What the map is of, read out. */
  label: string
  /** The place in the middle goes into the form around; the text of the button. */
  pick?: string
  pins?: readonly MapPin[]
  show: string
  view: ViewContext
}

/** A town and what is around it. */
const AROUND = 11

/**
 * A map that somebody may ask for, never the only way to what it shows. Before they press, nothing
 * of it is loaded and nobody else learns anything; whose pictures it shows is said beside the
 * button. Without scripts it is not there, nor where the host gives no tiles.
 */
export const MapOffer = ({ center, hide, label, pick, pins, show, view }: Props) => {
  const { map, t } = view
  if (!map) return null
  const { latitude, longitude } = center ?? {}
  return (
    <pcp-later
      className="pcp-stack pcp-stack--tight"
      data-failed={t('client.mapFailed')}
      data-hide={hide}
      data-loading={t('client.mapLoading')}
      data-script={map.script}
      data-show={show}
      data-styles={map.styles}
      hidden
    >
      <p className="pcp-quiet">
        {map.site === null ? t('client.mapOwnSite') : t('client.mapSite', { site: map.site })}
      </p>
      <button aria-expanded="false" className="pcp-button pcp-button--second" type="button">
        {show}
      </button>
      <p className="pcp-quiet" role="status" />
      <pcp-map
        data-center={center ? JSON.stringify([latitude, longitude, AROUND]) : undefined}
        data-credit={map.attribution}
        data-credit-url={map.attributionURL}
        data-label={label}
        data-missing={t('client.mapMissing')}
        data-pick={pick}
        data-pins={pins ? JSON.stringify(pins) : undefined}
        data-tiles={map.tiles}
        data-zoom={map.maxZoom}
        data-zoom-in={t('client.mapZoomIn')}
        data-zoom-out={t('client.mapZoomOut')}
        hidden
      />
    </pcp-later>
  )
}
