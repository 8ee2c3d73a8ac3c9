'use client'
import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react'
import type { Workbench } from './workbench.tsx'

// Lessons are shown by the same route, and shall not send a byte of it.
const LoadedWorkbench = lazy(async () => ({ default: (await import('./workbench.tsx')).Workbench }))

interface LazyWorkbenchProps extends ComponentProps<typeof Workbench> {
  /** The exercise to read; it stays where no script runs. */
  readonly plain: ReactNode
}

/** The workbench, its script loaded only where it is shown. */
export function LazyWorkbench({ plain, ...workbench }: LazyWorkbenchProps) {
  return (
    <Suspense fallback={plain}>
      <LoadedWorkbench {...workbench} />
    </Suspense>
  )
}
