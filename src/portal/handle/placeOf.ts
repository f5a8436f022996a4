/** Where below the portal a request leads. */
export type PortalPlace = {
  /** Path below the portal, `/requests/abc`, as it came: still encoded. */
  pathname: string
  search: URLSearchParams
  /** Segments of that path, still encoded. */
  segments: readonly string[]
}

/**
 * Reads the address of a request. Only its path counts: what stands before it is the server's own
 * name or the caller's word (`Host`).
 * @param portalPath with the host's base path, which Next may have taken off already
 * @returns undefined for an address that is not below the portal
 */
export const placeOf = (
  { url }: Pick<Request, 'url'>,
  { basePath, portalPath }: { basePath: string; portalPath: string },
): PortalPlace | undefined => {
  const { pathname, searchParams } = new URL(url)
  const mounts = [portalPath, portalPath.slice(basePath.length)]
  const mount = mounts.find((path) => pathname === path || pathname.startsWith(`${path}/`))
  if (mount === undefined) return undefined
  const rest = pathname.slice(mount.length)
  const own = rest.endsWith('/') ? rest.slice(0, -1) : rest
  return {
    pathname: own === '' ? '/' : own,
    search: searchParams,
    segments: own === '' ? [] : own.slice(1).split('/'),
  }
}
