import type { ReactNode } from 'react'

interface NoticeProps {
  readonly kind: 'info' | 'done' | 'error'
  readonly children: ReactNode
}

const RULES: Record<NoticeProps['kind'], string> = {
  info: 'border-control bg-sunk',
  done: 'border-ships-fill bg-ships-soft',
  error: 'border-error bg-error-soft',
}

/** A few words beside a form or a page: announced when they appear, errors at once. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div role={kind === 'error' ? 'alert' : 'status'} className={`border-l-4 px-4 py-3 ${RULES[kind]}`}>
      {children}
    </div>
  )
}
