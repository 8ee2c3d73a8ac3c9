interface WidgetProps {
  readonly name: string
  readonly props: Readonly<Record<string, string>>
}

/** The picture a lesson asks for by name; a name nobody has drawn yet is said plainly, with its text where it has one. */
export function Widget({ name, props }: WidgetProps) {
  return (
    <aside className="my-8 max-w-text border-l-4 border-control bg-sunk px-4 py-3 text-sm text-muted">
      {props['title'] ?? `This version of Stagecraft has no picture called “${name}”.`}
    </aside>
  )
}
