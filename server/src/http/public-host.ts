import { lookup as find } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

// Addresses that are of this machine, of the network it stands in, or of nobody (RFC 6890 and the IANA registries).
const v4 = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24',
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
]
const v6 = ['2001::/23 2001:db8::/32 2002::/16 3fff::/20']
const blocked = new BlockList()
const subnets = (lines: readonly string[]) => lines.flatMap((line) => line.split(' ')).map((net) => net.split('/'))
for (const [net, bits] of subnets(v4)) blocked.addSubnet(net!, Number(bits), 'ipv4')
for (const [net, bits] of subnets(v6)) blocked.addSubnet(net!, Number(bits), 'ipv6')
// Of IPv6 only what is given out for the world; that leaves out local, mapped and translated addresses.
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one of the world, and not of this machine or the network it stands in. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !blocked.check(address, 'ipv4')
  return family === 6 && world.check(address, 'ipv6') && !blocked.check(address, 'ipv6')
}

/** Whether an address of the web may be called for somebody else: https, by a name in the world, without a name and password in it. */
export function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, port } = new URL(text)
  const host = hostname.replace(/^\[|\]$|\.$/g, '')
  if (protocol !== 'https:' || username || password || port) return false
  if (isIP(host)) return isPublicAddress(host)
  // Of other signs programs think differently: what is a part of the name for one ends it for another, and is an address of this machine then.
  return (
    /^[a-z0-9._-]+$/.test(host) &&
    host.includes('.') &&
    !/\.(local|localhost|internal|intranet|lan|home|corp|private|test|invalid|onion)\.?$/.test(host)
  )
}

/**
 * Looks a name up, and gives only addresses of the world: asked at the moment of connecting, so that a name cannot point elsewhere between the
 * look and the call.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) =>
  void find(hostname, { ...options, all: true }, (error, addresses) => {
    const open = error ? [] : addresses.filter(({ address }) => isPublicAddress(address))
    const first = open[0]
    if (error || !first || open.length < addresses.length)
      return callback(error ?? Object.assign(new Error('not a host of the world'), { code: 'ENOTFOUND' }), '', 0)
    if (options.all) return callback(null, open)
    callback(null, first.address, first.family)
  })
