const SIDE = 256
const DEEPEST = 22

/** West or north edge of a tile, in degrees. */
const longitudeOf = (x: number, z: number): number => (x / 2 ** z) * 360 - 180
const latitudeOf = (y: number, z: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI

const draw = (z: number, x: number, y: number): string => {
  const lines = [64, 128, 192].map((at) => `M${at} 0V${SIDE}M0 ${at}H${SIDE}`).join('')
  const shade = (x + y) % 2 === 0 ? '#eef1ea' : '#e6ebe2'
  const [north, west] = [latitudeOf(y, z).toFixed(3), longitudeOf(x, z).toFixed(3)]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"><rect width="${SIDE}" height="${SIDE}" fill="${shade}"/><path d="${lines}" stroke="#d3d9cd" fill="none"/><path d="M0 0H${SIDE}M0 0V${SIDE}" stroke="#aab3a2" stroke-width="2"/><text x="8" y="22" font-family="sans-serif" font-size="13" fill="#5c6655">${north}, ${west}</text></svg>`
}

type Place = { params: Promise<{ x: string; y: string; z: string }> }

/** Stands for a server of map tiles, so that maps can be looked at without the internet: a grid with its degrees. */
export const GET = async (_request: Request, { params }: Place): Promise<Response> => {
  const { x, y, z } = await params
  const [zoom, column, row] = [z, x, y].map(Number)
  const isTile = [zoom, column, row].every((one) => Number.isInteger(one) && Number(one) >= 0)
  if (!isTile || Number(zoom) > DEEPEST) return new Response('No such tile', { status: 404 })
  return new Response(draw(Number(zoom), Number(column), Number(row)), {
    headers: { 'Cache-Control': 'public, max-age=86400', 'Content-Type': 'image/svg+xml' },
  })
}
