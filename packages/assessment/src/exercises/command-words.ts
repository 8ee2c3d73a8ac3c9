/**
 * The command that somebody who reads an image would say it runs: without the shell around it, and without the script
 * that a base image puts before it to hand on what follows.
 */
export function spokenCommand(words: readonly string[]): string {
  const [first = '', ...rest] = words
  if (isWrapped(words))
    return rest
      .slice(1)
      .join(' ')
      .replace(/^\s*exec\s+/, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
  return /(?:^|\/)[\w-]*entrypoint\.sh$/.test(first) ? spokenCommand(rest) : words.join(' ')
}

/** Whether a shell stands between the container and its program. */
export function isWrapped(words: readonly string[]): boolean {
  return /^\/bin\/(?:ba)?sh$/.test(words[0] ?? '') && words[1] === '-c'
}
