import type { ReactNode } from 'react'

/** A key to press. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="label-mono inline-block min-w-[1.6em] rounded-md border border-rule bg-raised px-1.5 py-px text-center text-muted">
      {children}
    </kbd>
  )
}
