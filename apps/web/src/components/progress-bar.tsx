interface ProgressBarProps {
  readonly value: number
  readonly max: number
  readonly label: string
}

/** How much is done, to scale; what is left is hatched. */
export function ProgressBar({ value, max, label }: ProgressBarProps) {
  const percent = max === 0 ? 0 : (100 * value) / max
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className="mark hatch h-3 border border-cut"
    >
      <div className="h-full bg-ships-fill" style={{ width: `${percent}%` }} />
    </div>
  )
}
