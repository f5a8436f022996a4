import { encode } from 'uqr'

/** Light border that readers need (ISO/IEC 18004: four modules). */
const BORDER = 4

/** The dark squares of a QR code as one SVG path, and how many squares it has each way. */
export const qrPath = (text: string): { path: string; size: number } => {
  const { data, size } = encode(text, { border: BORDER, ecc: 'M' })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { path, size }
}
