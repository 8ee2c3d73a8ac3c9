import { quote } from '../../text/quote.ts'

/** An argument of EXPOSE, taken apart: `[::1]:8080:80-81/TCP`. */
export interface PortSpec {
  readonly ip: string
  readonly hostPort: string
  readonly containerPort: string
  /** As it is written; `tcp` if it is not. */
  readonly protocol: string
}

/** From the first port to the last. */
export interface PortRange {
  readonly first: number
  readonly last: number
}

/** The ports that it exposes, or BuildKit's message why it exposes none. */
export type PortReading =
  | { readonly ok: true; readonly spec: PortSpec; readonly range: PortRange }
  /** There is a spec if BuildKit could take it apart before it refused it. */
  | { readonly ok: false; readonly spec: PortSpec | null; readonly message: string }

/** Reads one argument of EXPOSE. */
export function readPort(text: string): PortReading {
  const { ip, hostPort, rest } = splitHost(text)
  const slash = rest.indexOf('/')
  const containerPort = slash === -1 ? rest : rest.slice(0, slash)
  const written = slash === -1 ? '' : rest.slice(slash + 1)
  if (containerPort === '') return refuse(null, `invalid port: ${quote(text)}: no port specified`)
  const protocol = written === '' ? 'tcp' : written
  if (!PROTOCOLS.has(protocol.toLowerCase())) {
    return refuse(null, `invalid port: ${quote(text)}: invalid proto: ${protocol}`)
  }
  const spec = { ip, hostPort, containerPort, protocol }
  const fault = findFault(spec)
  const range = readRange(containerPort)
  if (fault !== null || range === null) return refuse(spec, fault ?? `invalid containerPort: ${containerPort}`)
  return { ok: true, spec, range }
}

/** Each port of a range as an image holds it: `80/tcp`. */
export function listPorts({ first, last }: PortRange, protocol: string): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${protocol.toLowerCase()}`)
}

const PROTOCOLS: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp'])

function splitHost(text: string): { readonly ip: string; readonly hostPort: string; readonly rest: string } {
  const parts = text.split(':')
  const rest = parts.at(-1) ?? ''
  return { ip: parts.slice(0, -2).join(':'), hostPort: parts.at(-2) ?? '', rest }
}

function findFault({ ip, hostPort, containerPort }: PortSpec): string | null {
  const ipFault = ip === '' ? null : findIpFault(ip)
  if (ipFault !== null) return ipFault
  const inside = readRange(containerPort)
  if (inside === null) return `invalid containerPort: ${containerPort}`
  if (hostPort === '') return null
  const outside = readRange(hostPort)
  if (outside === null) return `invalid hostPort: ${hostPort}`
  const isSameLength = outside.last - outside.first === inside.last - inside.first
  if (isSameLength || inside.first === inside.last) return null
  return `invalid ranges specified for container and host Ports: ${containerPort} and ${hostPort}`
}

function findIpFault(ip: string): string | null {
  if (!ip.startsWith('[')) return isIp(ip) ? null : `invalid IP address: ${ip}`
  const end = ip.indexOf(']')
  if (end === -1) return `invalid IP address ${ip}: address ${ip}:: missing ']' in address`
  if (end !== ip.length - 1) return `invalid IP address ${ip}: address ${ip}:: too many colons in address`
  const inner = ip.slice(1, end)
  return inner === '' || isIp(inner) ? null : `invalid IP address: ${inner}`
}

function isIp(text: string): boolean {
  return isIpv4(text) || isIpv6(text)
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255)
}

// 2001:db8::1  ::ffff:10.0.0.1
function isIpv6(text: string): boolean {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0) return false
  const groups = [...groupsOf(head), ...groupsOf(tail ?? '')]
  const last = groups.at(-1) ?? ''
  const hasIpv4 = last.includes('.')
  const hexGroups = hasIpv4 ? groups.slice(0, -1) : groups
  if (hasIpv4 && !isIpv4(last)) return false
  if (!hexGroups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false
  const count = hexGroups.length + (hasIpv4 ? 2 : 0)
  return tail === undefined ? count === 8 : count < 8
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':')
}

function readRange(text: string): PortRange | null {
  const dash = text.indexOf('-')
  const start = dash === -1 ? text : text.slice(0, dash)
  const end = dash === -1 ? start : text.slice(dash + 1)
  const first = readPortNumber(start)
  const last = start === end ? first : readPortNumber(end)
  return first === null || last === null || last < first ? null : { first, last }
}

function readPortNumber(text: string): number | null {
  const port = /^[+-]?[0-9]+$/.test(text) ? Number(text) : -1
  return port >= 0 && port <= 65_535 ? Math.abs(port) : null
}

function refuse(spec: PortSpec | null, message: string): PortReading {
  return { ok: false, spec, message }
}
