import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'image-metadata',
  what: 'The name of a label breaks the rules for such names.',
  why: 'Names begin with a reversed domain, in lower case, so that no two tools use the same one. com.docker, io.docker and org.dockerproject are kept for Docker itself. Tools that look for labels do not find what is written otherwise.',
  bad: 'FROM alpine:3.20\nLABEL Com..Example.Version=1',
  good: 'FROM alpine:3.20\nLABEL com.example.version=1',
}

/** A label under a name that is not its owner's. */
export const labelKey = defineRule({
  id: 'label-key',
  severity: 'style',
  like: 'DL3048',
  on: 'LABEL',
  check(label, scene) {
    for (const { name } of label.pairs) {
      const key = name.value.replace(/^(["'])(.*)\1$/, '$2')
      const fault = key.includes('$') ? null : findFault(key)
      if (fault !== null) scene.report(name, { message: `${key} is no good name for a label: ${fault}.` })
    }
  },
})

function findFault(key: string): string | null {
  if (/^(?:com\.docker|io\.docker|org\.dockerproject)\./.test(key)) return 'what begins so is kept for Docker itself'
  if (/[^A-Za-z0-9._/-]/.test(key)) return 'only letters, digits, dots, hyphens and underscores may be in it'
  if (/[.-]{2}/.test(key)) return 'two dots or hyphens stand beside each other'
  if (/^[^a-z]/.test(key)) return 'it must begin with a lower-case letter'
  return /[^A-Za-z0-9]$/.test(key) ? 'it must end with a letter or a digit' : null
}
