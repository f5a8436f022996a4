import { qrPath } from './qrPath.js'

type Props = { label: string; text: string }

/**
 * A QR code as one SVG path: no image to load, no script, black on white in every colour scheme.
 */
export const QRCode = ({ label, text }: Props) => {
  const { path, size } = qrPath(text)
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
