import { NextResponse } from 'next/server'

/** A proxy of the host's own, over everything. */
export const proxy = () => {
  const response = NextResponse.next()
  response.headers.set('x-host-proxy', 'seen')
  return response
}
