import { textContent } from '../../files/content.ts'
import { joinPath } from '../../machine/file-access.ts'
import { defineCommand } from '../command-model.ts'
import { makeFolder } from '../making/write-output.ts'
import { asked, fetched, fileAt, keepFetched, withoutNetwork } from '../network/fetched-file.ts'
import { readOptions } from '../options.ts'
import { failed } from '../results.ts'

export const wget = defineCommand({
  names: ['wget'],
  summary: 'Fetches addresses to files, by their own names or that of -O; what they hold is not known.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'qvScN46',
      values: 'OPTtUe',
      longFlags: {
        quiet: 'q',
        verbose: 'v',
        'no-verbose': 'v',
        'no-check-certificate': 'insecure',
        'show-progress': 'p',
        'https-only': 'h',
        continue: 'c',
        timestamping: 'N',
      },
      longValues: {
        'output-document': 'O',
        'directory-prefix': 'P',
        timeout: 'T',
        tries: 't',
        progress: 'p',
        header: 'H',
        'user-agent': 'U',
        'secure-protocol': 's',
        'max-redirect': 'm',
        waitretry: 'w',
        'retry-connrefused': 'r',
      },
    })
    if (options === null) return null
    const { operands } = options
    if (operands.length === 0) return failed('wget: missing URL')
    const failure = withoutNetwork(machine, operands, call.program?.endsWith('busybox') === true ? 1 : UNRESOLVED)
    if (failure !== null) return failure
    const path = options.value('O')
    if (path === '-') return asked(machine, fetched(machine))
    const folder = joinPath(options.value('P') ?? '.', call.folder)
    if (path === undefined && options.value('P') !== undefined) makeFolder(machine, folder)
    const names = path === undefined ? operands.map((address) => fileAt(address) ?? 'index.html') : [path]
    let result = asked(machine, textContent(''))
    for (const name of names) {
      result =
        keepFetched(name, path === undefined ? folder : call.folder, machine) ??
        failed(`${name}: Permission denied`, path === undefined ? 3 : 1)
      if (result.status !== null) return result
    }
    return result
  },
})

// A failure of the network.
const UNRESOLVED = 4
