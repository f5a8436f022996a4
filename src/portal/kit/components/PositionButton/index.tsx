type Props = {
  /** So many digits behind the point; all of them when left out. */
  digits?: number
  /** Where the device was found before. */
  known?: { latitude: number; longitude: number } | null
  texts: {
    denied: string
    finding: string
    forget: string
    found: string
    /** Said once a place was picked on a map, where there is one in the form. */
    picked?: string
    use: string
  }
}

/**
 * The place of the device, for the hidden coordinates. The button appears only where scripts run
 * and the device can tell (`src/portal/islands/position.client.ts`); elsewhere the address is
 * enough.
 */
export const PositionButton = ({ digits, known, texts }: Props) => (
  <pcp-position
    className="pcp-stack pcp-stack--tight"
    data-denied={texts.denied}
    data-digits={digits}
    data-finding={texts.finding}
    data-forget={texts.forget}
    data-found={texts.found}
    data-picked={texts.picked}
    data-use={texts.use}
  >
    <input name="latitude" readOnly type="hidden" value={known?.latitude} />
    <input name="longitude" readOnly type="hidden" value={known?.longitude} />
    <button className="pcp-button pcp-button--second" hidden type="button">
      {known ? texts.forget : texts.use}
    </button>
    <p className="pcp-quiet" role="status" />
  </pcp-position>
)
