/** Names that lead into somebody's own network, whatever they resolve to (RFC 6761, 6762, 8375). */
const OWN_NAMES = /(?:^|\.)(?:home\.arpa|internal|lan|local|localhost)$/

const isAddress = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host)

/** Longer ones no push service hands out. */
const MOST = 1000

/**
 * An address at which a push service takes what is for one browser: https on its own port, a name of
 * the public network, no address of a machine and no password. Browsers give such ones out; somebody
 * who makes one up could have the server call whatever it can reach.
 */
export const isPushEndpoint = (text: string): boolean => {
  if (text.length > MOST || !URL.canParse(text)) return false
  const { hostname, password, port, protocol, username } = new URL(text)
  const host = hostname.replace(/\.$/, '')
  return (
    protocol === 'https:' &&
    port === '' &&
    username === '' &&
    password === '' &&
    host.includes('.') &&
    !isAddress(host) &&
    !OWN_NAMES.test(host)
  )
}
