import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonKind } from './button-style.ts'

interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind
}

/** A native button; it submits nothing unless its `type` says so. */
export function Button({ kind = 'primary', type = 'button', className, ...rest }: ButtonProps) {
  // oxlint-disable-next-line react/button-has-type -- the type is a prop, and it has a default
  return <button type={type} className={buttonStyle(kind, className)} {...rest} />
}
