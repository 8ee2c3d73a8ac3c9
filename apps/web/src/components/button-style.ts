/** How much a control asks to be pressed: one `primary` a view, `quiet` beside it, `plain` in running text. */
export type ButtonKind = 'primary' | 'quiet' | 'plain'

const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4.5 py-2 text-base font-medium leading-tight no-underline disabled:opacity-55 aria-disabled:opacity-55'

const KINDS: Record<ButtonKind, string> = {
  primary: `${SHAPE} bg-ink text-paper not-disabled:hover:bg-ink/85 not-disabled:active:bg-ink/75`,
  quiet: `${SHAPE} border border-control text-ink not-disabled:hover:border-ink not-disabled:hover:bg-sunk not-disabled:active:bg-rule`,
  plain:
    'inline-flex min-h-6 items-center gap-1.5 text-ink underline decoration-ink/40 decoration-1 underline-offset-[0.18em] not-disabled:hover:decoration-current not-disabled:hover:decoration-2 disabled:opacity-55',
}

/** The classes of a button or of a link that looks like one. */
export function buttonStyle(kind: ButtonKind, className = ''): string {
  return `${KINDS[kind]} ${className}`
}
