import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'

/** The names an author may write behind colons. */
export const directiveNames: readonly string[] = ['question', 'widget', 'tabs', 'tab']

/** The live pictures that a lesson can embed. */
export const widgetNames: readonly string[] = ['size-crusher', 'stage-graph', 'layer-cache', 'image-tree', 'history']

/** The attributes of a directive that have a value. */
export function attributesOf({ attributes }: ContainerDirective | LeafDirective): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes ?? {})
  return Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
