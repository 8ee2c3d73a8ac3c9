import { textContent } from '../../files/content.ts'
import { isKnown } from '../../machine/value.ts'
import { done } from '../outcome.ts'
import { unknownList } from '../state.ts'
import { assign } from '../variables.ts'
import { evaluateText } from '../words/arithmetic.ts'
import { knownWords, unclear, type Builtin } from './builtin.ts'

/** `:` and `true` */
export const colon: Builtin = { names: [':'], isSpecial: true, run: () => done(0) }

export const trueCommand: Builtin = { names: ['true'], run: () => done(0) }

export const falseCommand: Builtin = { names: ['false'], run: () => done(1) }

/** What changes nothing that can be seen in a build. */
export const nothing: Builtin = {
  names: ['wait', 'times', 'ulimit', 'alias', 'unalias', 'jobs'],
  run(call) {
    if (call.name === 'times' || call.name === 'ulimit')
      call.shell.write({
        kind: 'product',
        size: { minBytes: 0, maxBytes: 500 },
        identity: call.shell.machine.newIdentity(),
        nature: null,
      })
    return call.name === 'wait' && call.words.length > 0 ? unclear(call) : done(0)
  },
}

/** `umask`: takes rights from what is created after it. */
export const umask: Builtin = {
  names: ['umask'],
  run(call) {
    const [word] = call.words
    const { state } = call.shell
    if (word === undefined) {
      call.shell.write(textContent(`${state.umask.toString(8).padStart(4, '0')}\n`))
      return done(0)
    }
    if (!isKnown(word) || !/^[0-7]{1,4}$/.test(word)) return unclear(call)
    state.umask = Number.parseInt(word, 8) & 0o777
    return done(0)
  },
}

/** `let` of bash, and what else is known by name only. */
export const others: Builtin = {
  names: [
    'getopts',
    'mapfile',
    'readarray',
    'builtin',
    'enable',
    'compgen',
    'fg',
    'bg',
    'kill',
    'pushd',
    'popd',
    'dirs',
    'caller',
    'history',
    'bind',
    'complete',
    'disown',
    'suspend',
    'logout',
    'fc',
    'help',
  ],
  dialects: ['bash', 'sh'],
  run(call) {
    const { shell, name } = call
    const why = `what ${name} does is not known here`
    for (const word of [...call.words, 'OPTARG', 'OPTIND', 'REPLY', 'MAPFILE']) {
      if (isKnown(word) && /^[A-Za-z_]\w*$/.test(word)) assign(shell, word, unknownList(why))
    }
    if (name === 'pushd' || name === 'popd') shell.state.folder = { why }
    return unclear(call)
  },
}

/** `let`: sums, of which the last one tells how it went. */
export const letVariable: Builtin = {
  names: ['let'],
  dialects: ['ash', 'bash', 'sh'],
  run(call) {
    const words = knownWords(call.words)
    if (words === null || call.shell.dialect !== 'bash') {
      for (const word of call.words) {
        const name = isKnown(word) ? /[A-Za-z_]\w*/.exec(word)?.[0] : undefined
        if (name !== undefined) assign(call.shell, name, { why: 'what let makes of it is not known' })
      }
      return unclear(call)
    }
    const values = words.map((word) => evaluateText(call.shell, word))
    const last = values.at(-1)
    return done(typeof last === 'bigint' ? Number(last === 0n) : null)
  },
}

/** `getopts` and the rest that dash and ash have as well. */
export const getopts: Builtin = {
  names: ['getopts', 'kill', 'fg', 'bg'],
  dialects: ['ash', 'dash'],
  run: (call) => others.run(call),
}
