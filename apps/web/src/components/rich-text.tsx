interface RichTextProps {
  readonly html: string
  readonly className?: string
  readonly id?: string
}

/** Text that was made from Markdown and cleaned on the server; nothing a reader typed ever comes here as HTML. */
export function RichText({ html, className = '', id }: RichTextProps) {
  return <div id={id} className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />
}
