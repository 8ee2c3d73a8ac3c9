import { useId } from 'react'

/** The mark: two stages, one behind the other; the one in front ships, the hatched one stays. */
function Mark({ className }: { readonly className?: string }) {
  const hatch = useId()
  return (
    <svg viewBox="0 0 24 24" className={className} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path d="M0 1.5h3" stroke="var(--color-stays-fill)" strokeWidth="1.4" />
        </pattern>
      </defs>
      <path d="M1.75 1.75h14v14h-14z" fill={`url(#${hatch})`} stroke="var(--color-stays-fill)" strokeWidth="1.5" />
      <path d="M9 9h14v14H9z" fill="var(--color-ships-fill)" stroke="var(--color-paper)" strokeWidth="2" />
    </svg>
  )
}

/** The mark and the name beside it. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark className="size-6" />
      <span className="text-lg leading-none font-bold tracking-[-0.015em]">Stagecraft</span>
    </span>
  )
}
