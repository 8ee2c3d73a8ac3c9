import { baseName } from '../../commands/base-name.ts'
import type { ImageScene } from '../image-scene.ts'
import { startedWords } from './started-program.ts'

/** The file that an interpreter is told to run, and the forms in which it takes it. */
export interface ProgramFile {
  readonly interpreter: string
  /** As the command names it. */
  readonly word: string
  /** What the interpreter tries, the first that is there: `main`, `main.js`, `main/index.js`. */
  readonly tries: readonly string[]
}

interface Interpreter {
  readonly name: RegExp
  /** Flags that take the next word with them. */
  readonly valued: RegExp
  /** Flags after which no file is run. */
  readonly other: RegExp
  /** The flag that names the file; null where it is the first word that is no flag. */
  readonly flag: string | null
  readonly endings: readonly string[]
}

const NEVER = /^(?!)/

const INTERPRETERS: readonly Interpreter[] = [
  {
    name: /^(?:node|nodejs)$/,
    valued: /^(?:-r|--require|--import|-C|--conditions|--loader|--experimental-loader|--env-file)$/,
    other: /^(?:-e|-p|-i|--eval|--print|--test|--run|-v|--version)/,
    flag: null,
    endings: ['', '.js', '.json', '.node', '/index.js', '/package.json'],
  },
  {
    name: /^python(?:\d(?:\.\d+)?)?$/,
    valued: /^-[WX]$/,
    other: /^-[cm]|^--?(?:V|version)/,
    flag: null,
    endings: ['', '/__main__.py'],
  },
  {
    name: /^java$/,
    valued: /^(?:-cp|-classpath|--class-path|--module-path|-p)$/,
    other: NEVER,
    flag: '-jar',
    endings: [''],
  },
  { name: /^php$/, valued: /^(?:-c|-d)$/, other: /^-[rSamiv]/, flag: null, endings: [''] },
  { name: /^ruby$/, valued: /^-[IrC]$/, other: /^-[eSv]/, flag: null, endings: [''] },
  { name: /^(?:sh|ash|bash|dash)$/, valued: /^-[a-z]*o$/, other: /^-[a-z]*[cis]/, flag: null, endings: [''] },
]

// What only hands on to the words behind it.
const WRAPPERS = /^(?:docker-entrypoint\.sh|__cacert_entrypoint\.sh|docker-php-entrypoint|tini|dumb-init|--|env|exec)$/

/** The file that the command of an image has an interpreter run; null if it names none, or not in a way known here. */
export function findProgramFile(scene: ImageScene): ProgramFile | null {
  const words = [...startedWords(scene)]
  while (words[0] !== undefined && WRAPPERS.test(baseName(words[0]))) words.shift()
  const [program = '', ...rest] = words
  const interpreter = INTERPRETERS.find(({ name }) => name.test(baseName(program)))
  const word = interpreter === undefined ? null : findWord(rest, interpreter)
  if (interpreter === undefined || word === null || /[$*]|:\/\//.test(word)) return null
  // A shell looks for a bare name along PATH as well.
  if (baseName(program).endsWith('sh') && !word.includes('/')) return null
  return { interpreter: baseName(program), word, tries: interpreter.endings.map((ending) => `${word}${ending}`) }
}

function findWord(words: readonly string[], { valued, other, flag }: Interpreter): string | null {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (word === flag) return words[index + 1] ?? null
    if (other.test(word)) return null
    if (valued.test(word)) index++
    // Without its flag, java runs a class and not a file.
    else if (!word.startsWith('-')) return flag === null ? word : null
  }
  return null
}
