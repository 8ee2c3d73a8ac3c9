interface RichTextProps {
  readonly html: string
  readonly className?: string
  readonly id?: string
}

/** Text that was made from Markdown and cleaned on the server; nothing a reader typed ever comes here as HTML. */
export function RichText({ html, className = '', id }: RichTextProps) {
  // A listing may have got its copy button before the part of the page that it stands in came to life.
  return (
    <div id={id} className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />
  )
}
