import { quote } from '../../text/quote.ts'
import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import type { Flag } from '../tree.ts'
import { commandOf, problemOf } from './base.ts'
import type { Base, Source } from './base.ts'
import { readDevice } from './device.ts'
import { findFlag, findFlags } from './flag-lookup.ts'
import { checkFlags, flagRules } from './flag-rules.ts'
import { checkMount, readMountFields } from './mount.ts'
import type { RunInstruction } from './types.ts'

const FLAGS = flagRules({ device: 'texts', mount: 'texts', network: 'text', security: 'text' })

const NETWORKS = new Set(['default', 'none', 'host'])

const SECURITY_MODES = new Set(['insecure', 'sandbox'])

export function readRun(source: Source): RunInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const { base } = source
  const problem = problemOf(source, check)
  return {
    kind: 'RUN',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    command: commandOf(base, words),
    mounts: findFlags(base, 'mount').map((flag) => ({ flag, fields: readMountFields(flag, line) })),
    network: findFlag(base, 'network'),
    security: findFlag(base, 'security'),
    devices: findFlags(base, 'device'),
  }
}

/** In the order in which BuildKit goes through the flags: by kind, not as they are written. */
function check(base: Base): Fault | null {
  if (base.flags.length === 0) return null
  return checkFlags(base.flags, FLAGS) ?? checkDevices(base) ?? checkMounts(base) ?? checkModes(base)
}

function checkDevices(base: Base): Fault | null {
  return firstFault(findFlags(base, 'device'), (value) => {
    const device = readDevice(value)
    return device.ok ? null : device.message
  })
}

function checkMounts(base: Base): Fault | null {
  return firstFault(findFlags(base, 'mount'), checkMount)
}

function firstFault(flags: readonly Flag[], complain: (value: string) => string | null): Fault | null {
  for (const flag of flags) {
    const message = complain(flag.value ?? '')
    if (message !== null) return faultAt(flag, message)
  }
  return null
}

function checkModes(base: Base): Fault | null {
  const network = findFlag(base, 'network')
  if (network !== null && !NETWORKS.has(network.value ?? '')) {
    return faultAt(network, `invalid network mode ${quote(network.value ?? '')}`)
  }
  const security = findFlag(base, 'security')
  if (security !== null && !SECURITY_MODES.has(security.value ?? '')) {
    return faultAt(security, `security ${quote(security.value ?? '')} is not valid`)
  }
  return null
}
