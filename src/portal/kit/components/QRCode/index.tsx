import { encode } from 'uqr'

type Props = { label: string; text: string }

/** Light border that readers need (ISO/IEC 18004: four modules). */
const BORDER = 4

/**
 * A QR code as one SVG path: no image to load, no script, black on white in every colour scheme.
 */
export const QRCode = ({ label, text }: Props) => {
  const { data, size } = encode(text, { border: BORDER, ecc: 'M' })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      aria-label={label}
      className="pcp-qr"
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${size} ${size}`}
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
