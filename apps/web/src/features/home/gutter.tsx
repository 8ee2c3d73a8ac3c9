/** What becomes of a part of a build. */
export type Fate = 'stays' | 'ships'

interface GutterProps {
  readonly fate: Fate
  readonly className: string
}

const MARKS: Record<Fate, string> = {
  stays: 'hatch border-x border-stays-fill [--hatch-color:var(--color-stays-fill)]',
  ships: 'bg-ships-fill',
}

/** The bar beside a line that says its fate: hatched amber stays behind, full teal ships. Words beside it say the same. */
export function Gutter({ fate, className }: GutterProps) {
  return <span className={`mark shrink-0 ${MARKS[fate]} ${className}`} aria-hidden="true" />
}
