import type { Parents } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { listNames, unknownName } from '../closest-name.ts'
import type { Complaint } from '../problem.ts'
import { attributesOf, directiveNames, widgetNames } from './directives.ts'

type Directive = ContainerDirective | LeafDirective

/** What is wrong with a directive: its name, its place, its attributes. */
export function checkDirective(
  directive: Directive,
  parents: readonly Parents[],
  kind: 'lesson' | 'short',
  source: string,
): readonly Complaint[] {
  const isTopLevel = parents.at(-1)?.type === 'root'
  switch (directive.name) {
    case 'question':
    case 'widget':
      if (kind === 'short') return [{ message: `A ${directive.name} in a short text`, expected: 'it in a lesson' }]
      if (directive.type === 'containerDirective') return [wrongColons(directive, '::')]
      if (!isTopLevel)
        return [{ message: `A ${directive.name} inside another block`, expected: 'it in a paragraph of its own' }]
      return directive.name === 'question' ? checkQuestion(directive) : checkWidget(directive)
    case 'tabs':
      return directive.type === 'leafDirective' ? [wrongColons(directive, ':::')] : checkTabs(directive, source)
    case 'tab':
      return checkTab(directive, parents, source)
    default:
      return [unknownName('directive', directive.name, directiveNames)]
  }
}

function wrongColons({ name }: Directive, colons: string): Complaint {
  return { message: `${name} with the wrong number of colons`, expected: `${colons}${name}{…}` }
}

function checkQuestion(directive: Directive): readonly Complaint[] {
  const unknown = checkAttributes(directive, ['id'])
  const id = attributesOf(directive)['id'] ?? ''
  return id === '' ? [...unknown, { message: 'A question without an id', expected: '::question{id="…"}' }] : unknown
}

function checkWidget(directive: Directive): readonly Complaint[] {
  const { name = '' } = attributesOf(directive)
  if (widgetNames.includes(name)) return []
  if (name === '') return [{ message: 'A widget without a name', expected: `name="…", with ${listNames(widgetNames)}` }]
  return [unknownName('widget', name, widgetNames)]
}

function checkTabs(tabs: ContainerDirective, source: string): readonly Complaint[] {
  const complaints = [...checkAttributes(tabs, ['label']), ...checkClosed(tabs, source)]
  const count = tabs.children.filter((child) => 'name' in child && child.name === 'tab').length
  if (count < tabs.children.length)
    complaints.push({ message: 'Something between the tabs', expected: 'nothing but :::tab{title="…"} blocks' })
  if (count < 2)
    complaints.push({ message: `Tabs with ${count} tab${count === 1 ? '' : 's'}`, expected: 'at least two' })
  return complaints
}

function checkTab(tab: Directive, parents: readonly Parents[], source: string): readonly Complaint[] {
  if (tab.type === 'leafDirective') return [wrongColons(tab, ':::')]
  const parent = parents.at(-1)
  if (parent?.type !== 'containerDirective' || parent.name !== 'tabs') {
    return [{ message: 'A tab on its own', expected: 'it inside ::::tabs, which needs one colon more than its tabs' }]
  }
  const complaints = [...checkAttributes(tab, ['title']), ...checkClosed(tab, source)]
  const title = attributesOf(tab)['title'] ?? ''
  return title.trim() === ''
    ? [...complaints, { message: 'A tab without a title', expected: ':::tab{title="…"}' }]
    : complaints
}

function checkAttributes(directive: Directive, known: readonly string[]): Complaint[] {
  const unknown = Object.keys(directive.attributes ?? {}).filter((name) => !known.includes(name))
  return unknown.map((name) => unknownName(`attribute of ${directive.name}:`, name, known))
}

// Without its last line, a block silently takes everything to the end of the text.
function checkClosed({ name }: Directive, source: string): readonly Complaint[] {
  const isClosed = /^\s*:{3,}\s*$/.test(source.split('\n').at(-1) ?? '')
  return isClosed
    ? []
    : [{ message: `${name} is not closed`, expected: 'a line with as many colons as it was opened with' }]
}
