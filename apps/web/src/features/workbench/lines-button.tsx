import type { Lines } from './exercise.ts'

interface LinesButtonProps {
  readonly lines: readonly Lines[]
  readonly onLines: (lines: readonly Lines[]) => void
}

/** The lines that something is about; pressed, they are marked in the editor. */
export function LinesButton({ lines, onLines }: LinesButtonProps) {
  if (lines.length === 0) return null
  return (
    <button
      type="button"
      onClick={() => onLines(lines)}
      className="label-mono inline-flex min-h-6 items-center underline decoration-ink/40 underline-offset-[0.2em] hover:decoration-current"
    >
      {sayLines(lines)}
    </button>
  )
}

function sayLines(lines: readonly Lines[]): string {
  const ranges = lines.map(({ firstLine, lastLine }) =>
    firstLine === lastLine ? `${firstLine}` : `${firstLine}–${lastLine}`,
  )
  const isOne = lines.length === 1 && lines[0]?.firstLine === lines[0]?.lastLine
  return `${isOne ? 'line' : 'lines'} ${ranges.join(', ')}`
}
