import { textContent } from '../../files/content.ts'
import { absolutePath } from '../../files/place.ts'
import { joinPath } from '../../machine/file-access.ts'
import { findClosedFolder, may } from '../../machine/permissions.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import { fork } from '../fork.ts'
import { done, type Outcome } from '../outcome.ts'
import { assign, readText } from '../variables.ts'
import { fails, unclear, type Builtin, type BuiltinCall } from './builtin.ts'

/** `cd` */
export const cd: Builtin = {
  names: ['cd'],
  run(call) {
    const { shell } = call
    const words = call.words.filter((word) => word !== '-L' && word !== '--')
    if (words.some((word) => !isKnown(word)) || words[0] === '-P') return goSomewhere(call)
    const [word = readText(shell, 'HOME') ?? ''] = words
    if (words.length > 1) return shell.dialect === 'bash' ? fails(call, 'too many arguments') : goSomewhere(call)
    const target = word === '-' ? (readText(shell, 'OLDPWD') ?? '') : word
    if (!isKnown(target) || !isKnown(shell.state.folder)) return goSomewhere(call)
    if (readText(shell, 'CDPATH') !== undefined && !/^\.{0,2}\//.test(target)) return goSomewhere(call)
    if (target === '') return words.length === 0 ? fails(call, 'HOME not set') : done(0)
    return go(call, target, shell.state.folder, word === '-')
  },
}

function go(call: BuiltinCall, target: string, from: string, says: boolean): Outcome {
  const { shell } = call
  const { files, account } = shell.machine
  const place = files.find(joinPath(target, from))
  const folder = absolutePath(target, from)
  const enter = (): Outcome => {
    enterFolder(call, folder)
    if (says) shell.write(textContent(`${folder}\n`))
    return done(0)
  }
  const status = shell.dialect === 'bash' ? 1 : 2
  if (place.kind === 'unknown') {
    if (!shell.isFatal(call.stakes)) return fork(shell, place.why.text, [enter, () => done(status)])
    enter()
    return unclear(call, place.why.text)
  }
  if (place.kind === 'missing') return fails(call, `can't cd to ${target}`, status)
  const isClosed = findClosedFolder(files.current, place.path, account) !== null
  if (place.node.kind !== 'folder' || isClosed || !may(account, 'execute', place.node)) {
    return fails(call, `can't cd to ${target}`, status)
  }
  return enter()
}

function goSomewhere(call: BuiltinCall): Outcome {
  const { shell, words } = call
  const unknown = words.find((word) => !isKnown(word))
  enterFolder(call, { why: unknown !== undefined && !isKnown(unknown) ? unknown.why : 'where cd leads is not known' })
  shell.doubt('Where cd leads can’t be told')
  return done(null)
}

function enterFolder({ shell }: BuiltinCall, folder: Value): void {
  assign(shell, 'OLDPWD', shell.state.folder)
  assign(shell, 'PWD', folder)
  shell.state.folder = folder
}

/** `pwd` */
export const pwd: Builtin = {
  names: ['pwd'],
  run(call) {
    const { folder } = call.shell.state
    const isPlain = call.words.every((word) => word === '-L')
    if (!isPlain && isKnown(folder)) {
      const place = call.shell.machine.files.find(folder)
      if (call.words.every((word) => word === '-P') && place.kind === 'found') {
        call.shell.write(textContent(`${place.path}\n`))
        return done(0)
      }
    }
    if (!isPlain || !isKnown(folder)) return unclear(call)
    call.shell.write(textContent(`${folder}\n`))
    return done(0)
  },
}
