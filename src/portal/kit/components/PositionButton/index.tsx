type Props = {
  texts: { denied: string; finding: string; forget: string; found: string; use: string }
}

/**
 * The place of the device, for the hidden coordinates. The button appears only where scripts run
 * and the device can tell (`src/portal/islands/position.client.ts`); elsewhere the address is
 * enough.
 */
export const PositionButton = ({ texts }: Props) => (
  <pcp-position
    className="pcp-stack pcp-stack--tight"
    data-denied={texts.denied}
    data-finding={texts.finding}
    data-forget={texts.forget}
    data-found={texts.found}
    data-use={texts.use}
  >
    <input name="latitude" readOnly type="hidden" />
    <input name="longitude" readOnly type="hidden" />
    <button className="pcp-button pcp-button--second" hidden type="button">
      {texts.use}
    </button>
    <p className="pcp-quiet" role="status" />
  </pcp-position>
)
