interface SkeletonProps {
  readonly className: string
}

/** A quiet bar where text will be; it says nothing to a screen reader. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden="true" className={`block rounded-md bg-rule/70 ${className}`} />
}
