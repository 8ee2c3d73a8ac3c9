import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'
import { lastUserOf } from '../reading/users.ts'

export const docs: RuleDocs = {
  concept: 'users',
  what: 'The stage that ships has no USER, and its base very likely has none either.',
  why: 'Without a USER the program is root inside of the container. Whoever breaks into it may change every file and install tools. An account without privileges takes that away and costs one line.',
  bad: 'FROM alpine:3.20\nCOPY server /server\nCMD ["/server"]',
  good: 'FROM alpine:3.20\nCOPY server /server\nUSER 10001\nCMD ["/server"]',
}

/** A container that is started as root because nothing says otherwise. */
export const userMissing = defineRule({
  id: 'user-missing',
  severity: 'info',
  message: 'Nothing sets a USER, so the program is root in the container. Add a USER without privileges.',
  on: 'stage',
  check(stage, scene) {
    const { system, reference } = traitsOf(stage)
    if (stage !== scene.plan.target || system === null || system === 'windows') return
    const chain = chainOf(stage)
    // Only what starts something is asked who starts it; the rest is there to be built upon.
    const starts = chain.some(({ tree }) =>
      tree.instructions.some(({ kind }) => kind === 'CMD' || kind === 'ENTRYPOINT'),
    )
    if (
      !starts ||
      lastUserOf(chain) !== null ||
      /nonroot|rootless|unprivileged/.test(`${reference.repository}:${reference.tag ?? ''}`)
    )
      return
    const root = chain.at(-1)
    const facts = root?.base.kind === 'image' ? root.base.facts : null
    if ((facts?.config?.User ?? '') !== '' || DROPPERS.some((tool) => scene.dockerfile.text.includes(tool))) return
    const isKnown = facts !== null || root?.base.kind === 'scratch'
    scene.report(stage.tree.from, { doubt: isKnown ? null : 'The base image may have set a USER.' })
  },
})

// An entrypoint that begins as root and then becomes somebody else.
const DROPPERS: readonly string[] = ['gosu', 'su-exec', 'setpriv']
