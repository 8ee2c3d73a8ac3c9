import { product } from '../../files/content.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import { defineCommand } from '../command-model.ts'
import { joinLines, unorderedLines } from '../lines.ts'
import { readOptions } from '../options.ts'
import { succeeded } from '../results.ts'

export const env = defineCommand({
  names: ['env', 'printenv'],
  summary: 'Runs a command with other variables, or writes out those that there are.',
  takesUnknownWords: true,
  run(call, machine) {
    if (call.name === 'printenv' && call.words.length > 0) return printOne(call.words, call.environment)
    const start = findCommandWord(call.values)
    const head = (start === -1 ? call.values : call.values.slice(0, start)).filter(isKnown)
    const options = readOptions(
      head.map((word) => (word === '-' ? '-i' : word)),
      {
        flags: 'i',
        values: 'u',
        longFlags: { 'ignore-environment': 'i' },
        longValues: { unset: 'u' },
      },
    )
    if (options === null) return null
    const environment = new Map(options.has('i') ? [] : call.environment)
    for (const name of options.all('u')) environment.delete(name)
    for (const setting of options.operands) {
      const at = setting.indexOf('=')
      environment.set(setting.slice(0, at), setting.slice(at + 1))
    }
    if (start !== -1) return call.run(call.values.slice(start), { environment })
    const lines = [...environment].map(([name, value]) => (isKnown(value) ? `${name}=${value}` : null))
    return succeeded(
      lines.includes(null) ? product(machine.newIdentity()) : unorderedLines(lines.filter((line) => line !== null)),
    )
  },
})

// env -i -u A B=1 command word
//                ^
function findCommandWord(values: readonly Value[]): number {
  return values.findIndex((value, at) => {
    const before = values[at - 1]
    return !isKnown(value) || (!/^-|^[A-Za-z_]\w*=/.test(value) && before !== '-u')
  })
}

function printOne(
  names: readonly string[],
  environment: ReadonlyMap<string, Value>,
): ReturnType<typeof succeeded> | null {
  const values = names.map((name) => environment.get(name))
  const known = values.filter((value) => value !== undefined)
  if (!known.every(isKnown)) return null
  return { ...succeeded(joinLines(known)), status: known.length < names.length ? 1 : 0 }
}
