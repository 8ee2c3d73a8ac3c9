import { NEVER_THE_SAME, product } from '../../files/content.ts'
import { defineCommand } from '../command-model.ts'
import { succeeded } from '../results.ts'

const MACHINES: Readonly<Record<string, string>> = {
  amd64: 'x86_64',
  arm64: 'aarch64',
  '386': 'i686',
  s390x: 's390x',
  ppc64le: 'ppc64le',
  riscv64: 'riscv64',
}

export const systemName = defineCommand({
  names: ['uname', 'arch', 'hostname', 'nproc'],
  summary: 'Says what machine it runs on; its name, kernel and processors are others at every build.',
  run({ name, words }, machine) {
    const [option, ...more] = words
    if (more.length > 0) return null
    if (name === 'arch' || (name === 'uname' && (option === '-m' || option === '--machine'))) {
      const architecture = MACHINES[machine.system.architecture]
      return architecture === undefined ? null : succeeded(`${architecture}\n`)
    }
    if (name === 'uname' && (option === undefined || option === '-s')) return succeeded('Linux\n')
    if (name === 'hostname' && option !== undefined && !option.startsWith('-')) return null
    return succeeded(product(NEVER_THE_SAME, { minBytes: 2, maxBytes: 500 }, { kind: 'lines', count: 1, lines: null }))
  },
})
