/** A start tag, as a browser would read it. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** The start tags of a piece of HTML, read by a browser's rules as far as our HTML needs them. */
export function tagsIn(html: string): readonly Tag[] {
  const tags = /<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g
  return [...html.matchAll(tags)].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
        ([, attribute = '', double, single, bare]) => [attribute.toLowerCase(), double ?? single ?? bare ?? ''],
      ),
    ),
  }))
}
