import { analyze, completeAt, findProblems, hoverAt, openDocument, tokenize } from '@stagecraft/analyzer'
import { fastest, show } from './fastest.ts'
import { LONG_FILE } from './long-file.ts'

/** What a screen that shows sixty pictures a second leaves for one of them. */
const FRAME_US = 1e6 / 60

/** Prints what one key press costs in a long file, as a share of a frame. */
export function measureEditor(): void {
  const lines = LONG_FILE.split('\n').length
  console.log(`One key press in a file of ${lines} lines, warm; a frame has ${show(FRAME_US)}.\n`)
  const document = openDocument(LONG_FILE)
  const typed = { letters: 0 }
  const tasks: Readonly<Record<string, () => void>> = {
    'everything anew': () => void findProblems(analyze(LONG_FILE)),
    'one letter more or less in a RUN': () => void findProblems(document.update(typeInto('npm ci', typed))),
    'tree and colours': () => void tokenize(analyze(LONG_FILE).dockerfile),
    'tree and completion': () => void completeAt(analyze(LONG_FILE), LONG_FILE.lastIndexOf('--from=') + 7),
    'tree and hover': () => void hoverAt(analyze(LONG_FILE), LONG_FILE.lastIndexOf('--from=') + 8),
  }
  const times = fastest(Object.values(tasks))
  Object.keys(tasks).forEach((name, index) => report(name, times[index] ?? 0))
  const [all = 0, incremental = 0] = times
  console.log(`\nan edit takes ${((incremental / all) * 100).toFixed(0)} % of what everything anew takes`)
}

/** The file with a letter behind the word, and at the next call without it. */
function typeInto(word: string, typed: { letters: number }): string {
  typed.letters = 1 - typed.letters
  const at = Math.floor(LONG_FILE.length / 2)
  const end = LONG_FILE.indexOf(word, at) + word.length
  return LONG_FILE.slice(0, end) + 'x'.repeat(typed.letters) + LONG_FILE.slice(end)
}

function report(name: string, us: number): void {
  console.log(`${name}: ${show(us)}, ${((us / FRAME_US) * 100).toFixed(1)} % of a frame`)
}
