type Props = { texts: { clear: string; hint: string; label: string; title: string } }

/**
 * A place to draw one's name, as an addition: the typed name is the signature. Appears only where
 * scripts run (`src/portal/islands/signature.client.ts`).
 */
export const SignaturePad = ({ texts }: Props) => (
  <pcp-signature className="pcp-field" hidden>
    <span className="pcp-label">{texts.title}</span>
    <span className="pcp-hint">{texts.hint}</span>
    <input name="signature" readOnly type="hidden" />
    <canvas
      aria-label={texts.label}
      className="pcp-signature"
      height={200}
      role="img"
      width={600}
    />
    <button className="pcp-button pcp-button--second" type="button">
      {texts.clear}
    </button>
  </pcp-signature>
)
