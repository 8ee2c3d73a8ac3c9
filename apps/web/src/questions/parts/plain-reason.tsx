/** A reason that the simulation gave, as plain text, under what it is about. */
export function PlainReason({ text }: { readonly text: string }) {
  return <p className="mt-1 max-w-text text-sm whitespace-pre-line text-muted">{text}</p>
}
