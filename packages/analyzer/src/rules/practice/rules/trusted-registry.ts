import { readReference } from '../../../images/reference.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'base-images',
  what: 'A base image comes from a registry that is not among the trusted ones.',
  why: 'A base image runs with all that is built on it. Where a team has agreed on the registries it pulls from, an image from elsewhere is one that nobody has looked at. It is checked only if the registries are named.',
  bad: 'FROM example.com/acme/base:1',
  good: 'FROM ghcr.io/acme/base:1',
}

/** An image of a registry that is not trusted. */
export const trustedRegistry = defineRule({
  id: 'trusted-registry',
  severity: 'error',
  like: 'DL3026',
  on: 'FROM',
  check(from, scene) {
    const { trustedRegistries } = scene.options
    if (trustedRegistries === undefined || scene.stage?.base.kind !== 'image' || from.image === null) return
    const registry = readReference(scene.stage.base.reference).registry ?? 'docker.io'
    if (trustedRegistries.some((trusted) => fits(registry, trusted))) return
    const message = `${registry} is not among the registries that you trust: ${trustedRegistries.join(', ')}. Use an image from one of them.`
    scene.report(from.image, { message })
  },
})

// *.example.com means every registry below it
function fits(registry: string, trusted: string): boolean {
  if (trusted === '*' || trusted === registry) return true
  if (trusted.startsWith('*')) return registry.endsWith(trusted.slice(1))
  return trusted.endsWith('*') && registry.startsWith(trusted.slice(0, -1))
}
