/** BuildKit's message why `--chmod` can't be applied; null if it can. */
export function findModeFault(mode: string): string | null {
  const notOctal = `invalid chmod parameter: '${mode}'. it should be octal string and between 0 and 07777`
  if (/^[0-7]+$/.test(mode) && Number.parseInt(mode, 8) < 2 ** 32) {
    return Number.parseInt(mode, 8) > 0o7777 ? notOctal : null
  }
  if (/^[0-9]/.test(mode)) return notOctal
  return SYMBOLIC.test(mode) ? null : 'invalid syntax'
}

// u=rwx,go+rX  a-w  +x  go=u
const SYMBOLIC = /^[augo]*[+=-][rstwXxugo]*(?:[+=-][rstwXxugo]*|,[augo]*[+=-][rstwXxugo]*)*$/
