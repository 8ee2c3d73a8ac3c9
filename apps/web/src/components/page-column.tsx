import type { ReactNode } from 'react'

interface PageColumnProps {
  readonly width?: 'page' | 'wide' | 'form'
  readonly children: ReactNode
}

const WIDTHS = { page: '', wide: 'max-w-wide', form: 'max-w-form' }

/** The column of a page that is not a lesson; its text begins where the header's does. */
export function PageColumn({ width = 'page', children }: PageColumnProps) {
  return (
    <div className="mx-auto max-w-book px-4 pt-12 sm:px-8 sm:pt-20">
      <div className={WIDTHS[width]}>{children}</div>
    </div>
  )
}
