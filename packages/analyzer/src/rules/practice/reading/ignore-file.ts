/** Whether a .dockerignore leaves out a name at the top of the build context; the last line that fits decides. */
export function leavesOut(dockerignore: string, name: string): boolean {
  let isOut = false
  for (const line of dockerignore.split('\n')) {
    const written = line.trim()
    if (written === '' || written.startsWith('#')) continue
    const isException = written.startsWith('!')
    const pattern = written
      .slice(isException ? 1 : 0)
      .trim()
      .replace(/^(?:\.?\/)+|\/+$/g, '')
    if (fits(pattern, name)) isOut = !isException
  }
  return isOut
}

// **/node_modules also means the one at the top
function fits(pattern: string, name: string): boolean {
  const own = pattern.replace(/^(?:\*\*\/)+/, '').replace(/\/\*\*$/, '')
  if (own.includes('/')) return false
  const parts = own.split('*').map((part) => part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('?', '.'))
  return new RegExp(`^${parts.join('.*')}$`).test(name)
}
