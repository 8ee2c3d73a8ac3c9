// Go maps one character to one character. JavaScript does so only within ASCII: its ß becomes SS, and its Σ
// depends on what follows.

const ASCII = /^[\0-\x7f]*$/

/** The text in lower case as Go's strings.ToLower. */
export function toLower(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return Array.from(text, (character) => firstCharacter(character.toLowerCase())).join('')
}

/** The text in upper case as Go's strings.ToUpper. */
export function toUpper(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase()
  return Array.from(text, upperCharacter).join('')
}

function upperCharacter(character: string): string {
  const upper = character.toUpperCase()
  return firstCharacter(upper) === upper ? upper : character
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0)
}
