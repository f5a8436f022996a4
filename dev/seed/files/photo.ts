import sharp from 'sharp'

import type { Random } from '../random.js'

const WIDTH = 960
const HEIGHT = 640

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A photo of a card on a table, as a phone would take it: slightly turned, with the name on it. */
export const makePhoto = ({
  lines,
  random,
  title,
}: {
  lines: string[]
  random: Random
  title: string
}): Promise<Buffer> => {
  const hue = Math.floor(random() * 360)
  const turn = (random() * 8 - 4).toFixed(1)
  const rows = lines
    .map(
      (line, index) =>
        `<text x="360" y="${270 + index * 46}" font-size="26">${escaped(line)}</text>`,
    )
    .join('')
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
      <rect width="100%" height="100%" fill="hsl(${(hue + 200) % 360} 18% 38%)"/>
      <g transform="rotate(${turn} 480 320)" font-family="sans-serif" fill="#1d2327">
        <rect x="90" y="80" width="780" height="480" rx="28" fill="hsl(${hue} 38% 92%)"/>
        <rect x="90" y="80" width="780" height="96" rx="28" fill="hsl(${hue} 45% 34%)"/>
        <text x="130" y="144" font-size="38" font-weight="700" fill="#fff">${escaped(title)}</text>
        <rect x="130" y="220" width="190" height="240" rx="14" fill="hsl(${hue} 20% 74%)"/>
        <circle cx="225" cy="310" r="52" fill="hsl(${hue} 16% 52%)"/>
        <path d="M145 460c0-70 40-98 80-98s80 28 80 98z" fill="hsl(${hue} 16% 52%)"/>
        ${rows}
        <text x="130" y="520" font-size="20" fill="#9c241b">SAMPLE, NOT A REAL DOCUMENT</text>
      </g>
    </svg>`),
  )
    .jpeg({ quality: 72 })
    .toBuffer()
}
