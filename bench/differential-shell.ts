import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runIn } from '../packages/analyzer/src/build/shell/run-in.cases.ts'
import { shellSnippets } from './analyzer/shell-snippets.ts'

/** What is there before each script. */
const FILES: Readonly<Record<string, string>> = {
  'a.txt': 'hello\n',
  'b.txt': 'two\n',
  lines: 'one two three\nfour,five\n',
  empty: '',
  '.hidden': '',
  'dir/c': 'c\n',
  'lib.sh': 'hello() { echo hello from lib; }\nLIB=lib\n',
  'run.sh': '#!/bin/sh\necho "run $*"\nexit 4\n',
  'noexec.sh': 'echo never\n',
  plain: 'echo plain "$@"\n',
  badshebang: '#!/no/such/thing\n',
  crlf: '#!/bin/sh\r\necho hi\r\n',
}
const RUNNABLE = ['run.sh', 'plain', 'badshebang', 'crlf']

interface Shell {
  readonly name: 'dash' | 'bash' | 'busybox'
  readonly words: readonly string[]
}

const SHELLS: readonly Shell[] = [
  { name: 'dash', words: ['dash', '-c'] },
  { name: 'bash', words: ['bash', '-c'] },
  { name: 'busybox', words: ['busybox', 'ash', '-c'] },
]

/** Runs every script in the shells of this machine and in the simulated one, and shows where they differ. */
function compareAll(): boolean {
  let isRight = true
  for (const shell of SHELLS) {
    if (spawnSync(shell.words[0] ?? '', [...shell.words.slice(1), ':']).error !== undefined) {
      print(`${shell.name}: not on this machine, skipped`)
      continue
    }
    const counts = { same: 0, unsure: 0, wrong: 0 }
    for (const snippet of shellSnippets()) {
      const verdict = compare(shell, snippet)
      counts[verdict.kind]++
      if (verdict.kind === 'wrong')
        print(`${shell.name}: ${JSON.stringify(snippet)}\n  real      ${verdict.real}\n  simulated ${verdict.ours}`)
      if (verdict.kind === 'unsure' && process.argv.includes('--unsure'))
        print(`${shell.name}: unsure ${JSON.stringify(snippet)}`)
    }
    isRight &&= counts.wrong === 0
    print(`${shell.name}: ${counts.same} the same, ${counts.unsure} unsure, ${counts.wrong} wrong`)
  }
  return isRight
}

interface Verdict {
  readonly kind: 'same' | 'unsure' | 'wrong'
  readonly real: string
  readonly ours: string
}

function compare(shell: Shell, snippet: string): Verdict {
  const real = runReal(shell, snippet)
  const ours = runSimulated(shell, snippet)
  const texts = { real: JSON.stringify(real), ours: JSON.stringify(ours) }
  if (ours.status !== null && ours.status !== real.status) return { kind: 'wrong', ...texts }
  if (ours.output !== null && ours.output !== real.output) return { kind: 'wrong', ...texts }
  if (ours.names !== null && ours.names !== real.names) return { kind: 'wrong', ...texts }
  return { kind: Object.values(ours).includes(null) ? 'unsure' : 'same', ...texts }
}

/** A folder with the files; made anew after a script that changed any of them. */
class Playground {
  readonly path = join(mkdtempSync(join(tmpdir(), 'shell-')), 'w')
  #fresh = ''

  make(): void {
    if (this.#fresh !== '' && this.#state() === this.#fresh) return
    this.remove()
    mkdirSync(join(this.path, 'dir'), { recursive: true })
    for (const [name, text] of Object.entries(FILES)) {
      writeFileSync(join(this.path, name), text)
      if (RUNNABLE.includes(name)) chmodSync(join(this.path, name), 0o755)
    }
    symlinkSync('dir', join(this.path, 'link'))
    this.#fresh = this.#state()
  }

  get names(): string {
    return readdirSync(this.path).toSorted().join(' ')
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }

  #state(): string {
    const names = readdirSync(this.path, { recursive: true, encoding: 'utf8' }).toSorted()
    return names.map((name) => `${name} ${lstatSync(join(this.path, name)).mtimeMs}`).join('\n')
  }
}

const playground = new Playground()

function runReal(
  { words: [program = '', ...words] }: Shell,
  snippet: string,
): { status: number | null; output: string; names: string } {
  playground.make()
  const { status, stdout } = spawnSync(program, [...words, snippet], {
    cwd: playground.path,
    env: { PATH: '/usr/bin:/bin', HOME: '/root', LC_ALL: 'C' },
    encoding: 'utf8',
    timeout: 5000,
    input: '',
  })
  return { status, output: stdout.replaceAll(playground.path, '/w'), names: playground.names }
}

function runSimulated(
  { name }: Shell,
  snippet: string,
): { status: number | null; output: string | null; names: string | null } {
  const words = name === 'busybox' ? ['/bin/busybox', 'ash', '-c'] : [`/bin/${name}`, '-c']
  const { status, output, machine } = runIn(FILES, snippet, {
    shell: words,
    runnable: RUNNABLE,
    links: { link: 'dir' },
  })
  const folder = machine.files.find('/w')
  const isKnown = folder.kind === 'found' && folder.node.kind === 'folder' && folder.node.doubt === null
  if (!isKnown || folder.node.kind !== 'folder') return { status, output, names: null }
  const children = [...folder.node.children]
  const isSure =
    children.every(([, node]) => node.kind !== 'unknown') && machine.files.find('/\u0000').kind === 'missing'
  return {
    status,
    output,
    names: isSure
      ? children
          .map(([child]) => child)
          .toSorted()
          .join(' ')
      : null,
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  process.exitCode = compareAll() ? 0 : 1
} finally {
  playground.remove()
}
