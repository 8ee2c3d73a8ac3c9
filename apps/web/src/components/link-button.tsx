import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonKind } from './button-style.ts'
import { PageLink } from './page-link.tsx'

interface LinkButtonProps extends Omit<ComponentProps<typeof PageLink>, 'className'> {
  readonly kind?: ButtonKind
  readonly className?: string
}

/** A link that asks to be pressed like a button. */
export function LinkButton({ kind = 'primary', className, ...rest }: LinkButtonProps) {
  return <PageLink className={buttonStyle(kind, className)} {...rest} />
}
