import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonKind } from './button-style.ts'

interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, 'className'> {
  readonly kind?: ButtonKind
  readonly className?: string
}

/** A link that asks to be pressed like a button. */
export function LinkButton({ kind = 'primary', className, ...rest }: LinkButtonProps) {
  return <Link className={buttonStyle(kind, className)} {...rest} />
}
