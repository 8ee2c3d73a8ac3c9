import { textContent } from '../../files/content.ts'
import { isKnown } from '../../machine/value.ts'
import { done } from '../outcome.ts'
import { assign } from '../variables.ts'
import { unclear, type Builtin } from './builtin.ts'

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
    'let',
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
    for (const word of call.words) {
      if (isKnown(word) && /^[A-Za-z_]\w*$/.test(word))
        assign(call.shell, word, { why: `what ${call.name} does is not known here` })
    }
    if (call.name === 'pushd' || call.name === 'popd')
      call.shell.state.folder = { why: `where ${call.name} leads is not known here` }
    return unclear(call)
  },
}

/** `getopts` and the rest that dash and ash have as well. */
export const getopts: Builtin = {
  names: ['getopts', 'kill', 'fg', 'bg', 'let'],
  dialects: ['ash', 'dash'],
  run: (call) => others.run(call),
}
