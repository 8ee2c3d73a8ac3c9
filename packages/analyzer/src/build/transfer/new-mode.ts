/** What `--chmod` makes of the permissions that something has. */
export type NewMode = (mode: number, isFolder: boolean) => number

const READ = 0o444
const WRITE = 0o222
const RUN = 0o111
const SET_ID = 0o6000
const STICKY = 0o1000

const CLASSES: Readonly<Record<string, number>> = { u: 0o4700, g: 0o2070, o: 0o007, a: 0o6777 }
const RIGHTS: Readonly<Record<string, number>> = { r: READ, w: WRITE, x: RUN, s: SET_ID, t: STICKY }

/** The permissions that folders get which are made on the way; only an octal `--chmod` changes them. */
export function modeOfNewFolders(chmod: string): number {
  return isOctal(chmod) ? Number.parseInt(chmod, 8) & 0o777 : 0o755
}

/** Reads a `--chmod` that the plan has found to make sense. */
export function readNewMode(chmod: string): NewMode {
  if (isOctal(chmod)) {
    const mode = Number.parseInt(chmod, 8)
    return () => mode
  }
  const changes = chmod.split(',').flatMap(readClause)
  return (mode, isFolder) => changes.reduce((now, change) => change(now, mode, isFolder), mode)
}

function isOctal(chmod: string): boolean {
  return /^[0-7]+$/.test(chmod)
}

type Change = (mode: number, before: number, isFolder: boolean) => number

// u=rwX   go-w   +x   g=u-w
function readClause(clause: string): readonly Change[] {
  const classes = /^[augo]*/.exec(clause)?.[0] ?? ''
  const who = Array.from(classes === '' ? 'a' : classes).reduce((bits, name) => bits | (CLASSES[name] ?? 0), 0)
  const actions = clause.slice(classes.length).match(/[+=-][rstwXxugo]*/g) ?? []
  return actions.map((action) => readAction(action.charAt(0), action.slice(1), who))
}

function readAction(operator: string, rights: string, who: number): Change {
  return (mode, before, isFolder) => {
    const letters = Array.from(rights)
    const bits = letters.reduce((sum, letter) => sum | bitsOf(letter, mode, before, isFolder), 0) & reachOf(rights, who)
    if (operator === '-') return mode & ~bits
    return operator === '+' ? mode | bits : (mode & ~who) | bits
  }
}

/** The sticky bit belongs to nobody; whoever names more than others may set it. */
function reachOf(rights: string, who: number): number {
  return rights.includes('t') && who !== CLASSES['o'] ? who | STICKY : who
}

function bitsOf(letter: string, mode: number, before: number, isFolder: boolean): number {
  switch (letter) {
    case 'X':
      return isFolder || (before & RUN) !== 0 ? RUN : 0
    case 'u':
      return ((mode >> 6) & 7) * RUN
    case 'g':
      return ((mode >> 3) & 7) * RUN
    case 'o':
      return (mode & 7) * RUN
    default:
      return RIGHTS[letter] ?? 0
  }
}
