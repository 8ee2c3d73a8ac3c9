import type { Element } from 'hast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { State } from 'mdast-util-to-hast'
import { attributesOf } from './directives.ts'
import { element } from './element.ts'

/**
 * The same thing in several forms, of which one is shown at a time: radio buttons, so that they work without scripts,
 * by arrow keys and in a screen reader. Without a stylesheet, and on paper, all forms are shown.
 */
export function tabSet(state: State, tabs: ContainerDirective, id: string): Element {
  const choices = tabs.children.filter((child) => child.type === 'containerDirective')
  return element('fieldset', { className: ['tabs'] }, [
    element('legend', {}, [attributesOf(tabs)['label'] ?? 'Choose one']),
    ...choices.flatMap((choice, index) => {
      const inputId = `${id}_${index + 1}`
      return [
        element('input', { type: 'radio', name: id, id: inputId, checked: index === 0 }),
        element('label', { htmlFor: [inputId] }, [attributesOf(choice)['title'] ?? `${index + 1}`]),
        element('div', { className: ['tab'] }, state.all(choice)),
      ]
    }),
  ])
}
