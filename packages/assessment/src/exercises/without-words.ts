import { parse } from '@stagecraft/analyzer'

/** A Dockerfile without what people write in it to each other: comments, labels, maintainers. */
export function withoutWords(dockerfile: string): string {
  const { comments, instructions } = parse(dockerfile)
  const words = [...comments, ...instructions.filter(({ kind }) => kind === 'LABEL' || kind === 'MAINTAINER')].toSorted(
    (one, other) => other.start - one.start,
  )
  let kept = dockerfile
  for (const { start, end } of words)
    kept = `${kept.slice(0, start).replace(/[ \t]+$/, '')}${LEFT_OVER}${kept.slice(end)}`
  return kept
    .split('\n')
    .filter((line) => !line.includes(LEFT_OVER) || line.trim() !== LEFT_OVER)
    .join('\n')
    .replaceAll(LEFT_OVER, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

// Stands for what was taken away until the lines that held nothing else are gone.
const LEFT_OVER = '\0'
