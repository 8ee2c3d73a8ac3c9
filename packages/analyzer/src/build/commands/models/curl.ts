import { splitNames } from '../../../text/split-names.ts'
import { joinPath } from '../../machine/file-access.ts'
import { defineCommand } from '../command-model.ts'
import { makeFolder } from '../making/write-output.ts'
import { asked, fetched, fileAt, keepFetched, withoutNetwork } from '../network/fetched-file.ts'
import { readOptions, type OptionNames } from '../options.ts'
import { failed, succeeded } from '../results.ts'

export const curl = defineCommand({
  names: ['curl'],
  summary: 'Fetches addresses to files (-o, -O) or to its output; what they hold is not known.',
  run(call, machine) {
    const options = readOptions(call.words, OPTIONS)
    if (options === null) return null
    const { operands } = options
    if (options.has('V')) return succeeded(fetched(machine))
    if (operands.length === 0) return failed('curl: no URL specified', 2)
    const failure = withoutNetwork(machine, operands, UNRESOLVED)
    if (failure !== null) return failure
    const paths = options.all('o')
    const toFiles = paths.length + (options.has('O') || options.has('remote-name-all') ? operands.length : 0)
    if (toFiles === 0) return asked(machine, fetched(machine))
    if (paths.length > operands.length || (paths.length > 0 && paths.length < operands.length)) return null
    const folder = joinPath(options.value('output-dir') ?? '.', call.folder)
    let result = asked(machine)
    for (const [index, address] of operands.entries()) {
      const path = paths[index] ?? fileAt(address)
      if (path === null || (paths.length === 0 && options.has('J'))) return null
      if (path === '-') return asked(machine, fetched(machine))
      const full = joinPath(path, folder)
      if (options.has('create-dirs')) makeFolder(machine, full.slice(0, full.lastIndexOf('/')) || '/')
      result = keepFetched(path, folder, machine) ?? failed(`curl: (23) Failure writing output to ${path}`, 23)
      if (result.status !== null) return result
    }
    return result
  },
})

// The name of the host can't be found.
const UNRESOLVED = 6

const OPTIONS: OptionNames = {
  flags: 'fsSLkOJVvg#46i0',
  values: 'oHXdAubeTmw',
  longFlags: {
    fail: 'f',
    silent: 's',
    'show-error': 'S',
    location: 'L',
    insecure: 'k',
    'remote-name': 'O',
    'remote-header-name': 'J',
    version: 'V',
    verbose: 'v',
    ...named(
      `compressed create-dirs fail-with-body ipv4 ipv6 globoff http1.1 http2 location-trusted no-progress-meter
      progress-bar proto-redir remote-name-all retry-all-errors retry-connrefused tlsv1.2 tlsv1.3 ssl-reqd`,
    ),
  },
  longValues: {
    output: 'o',
    header: 'H',
    request: 'X',
    data: 'd',
    'user-agent': 'A',
    user: 'u',
    'max-time': 'm',
    'write-out': 'w',
    ...named('retry retry-delay retry-max-time connect-timeout proto proto-default output-dir cacert max-redirs'),
  },
}

function named(names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(splitNames(names).map((name) => [name, name]))
}
