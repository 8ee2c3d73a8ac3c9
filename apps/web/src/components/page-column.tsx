import type { ReactNode } from 'react'

interface PageColumnProps {
  readonly width?: 'page' | 'wide' | 'form'
  readonly children: ReactNode
}

const WIDTHS = { page: 'max-w-page', wide: 'max-w-wide', form: 'max-w-form' }

/** The column of a page that is not a lesson, set in the same margins as the header. */
export function PageColumn({ width = 'page', children }: PageColumnProps) {
  return (
    <div className="mx-auto max-w-book px-4 pt-12 sm:px-8 sm:pt-20">
      <div className={`mx-auto ${WIDTHS[width]}`}>{children}</div>
    </div>
  )
}
