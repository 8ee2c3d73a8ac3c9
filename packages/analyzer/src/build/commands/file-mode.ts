/**
 * The mode that chmod makes of one: `755`, `u+x`, `a=rX,o-w`. Null if the text makes no sense.
 */
export function applyMode(text: string, mode: number, isFolder: boolean, umask = 0o022): number | null {
  if (/^[0-7]{1,5}$/.test(text)) {
    const wanted = Number.parseInt(text, 8) & 0o7777
    // A folder keeps the bits for sharing that a short number does not name.
    return isFolder && text.length < 5 ? wanted | (mode & 0o6000) : wanted
  }
  let result = mode
  for (const clause of text.split(',')) {
    const next = applyClause(clause, result, isFolder, umask)
    if (next === null) return null
    result = next
  }
  return result
}

const CLAUSE = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/

function applyClause(clause: string, mode: number, isFolder: boolean, umask: number): number | null {
  const [, who = '', actions] = CLAUSE.exec(clause) ?? []
  if (actions === undefined) return null
  const isAll = who === '' || who.includes('a')
  const classes = isAll ? 'ugo' : who
  // Without a letter for whom, the umask of the process holds what it does not give to new files.
  const spared = who === '' ? umask : 0
  let result = mode
  for (const [, operator = '', letters = ''] of actions.matchAll(/([-+=])([rwxXstugo]*)/g)) {
    const bits = bitsOf(letters, classes, result, isFolder) & ~spared
    if (operator === '+') result |= bits
    else if (operator === '-') result &= ~bits
    else result = (result & ~maskOf(classes, isFolder)) | bits
  }
  return result
}

const SHIFTS: Readonly<Record<string, number>> = { u: 6, g: 3, o: 0 }

function bitsOf(letters: string, classes: string, mode: number, isFolder: boolean): number {
  let bits = 0
  for (const name of classes) {
    const shift = SHIFTS[name] ?? 0
    for (const letter of letters) bits |= bitOf(letter, mode, isFolder) << shift
  }
  if (letters.includes('t')) bits |= 0o1000
  if (letters.includes('s')) bits |= (classes.includes('u') ? 0o4000 : 0) | (classes.includes('g') ? 0o2000 : 0)
  return bits
}

function bitOf(letter: string, mode: number, isFolder: boolean): number {
  switch (letter) {
    case 'r':
      return 4
    case 'w':
      return 2
    case 'x':
      return 1
    case 'X':
      return isFolder || (mode & 0o111) !== 0 ? 1 : 0
    case 'u':
    case 'g':
    case 'o':
      return (mode >> (SHIFTS[letter] ?? 0)) & 7
    default:
      return 0
  }
}

function maskOf(classes: string, isFolder: boolean): number {
  let own = 0
  for (const name of classes) own |= 7 << (SHIFTS[name] ?? 0)
  const special = (classes.includes('u') ? 0o4000 : 0) | (classes.includes('g') ? 0o2000 : 0)
  return own | (isFolder ? 0 : special)
}
