import type { ShellCommand } from '../../../shell/shell-command.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { staysBehind } from '../reading/differences.ts'
import { readDependencyStep } from '../reading/ecosystems.ts'
import { appendCommand } from '../reading/edits.ts'
import { readLanguageInstall } from '../reading/language-packages.ts'
import { isRemovedAfter } from '../reading/removals.ts'
import { mountsOf } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'image-layers',
  differs: [
    staysBehind,
    {
      only: 'hadolint',
      when: 'cache-kept-out',
      because: 'What lies in a mount, or is removed by rm in the same RUN, is in no layer.',
    },
    {
      only: 'ours',
      when: 'by-yarn-add',
      because: 'yarn add keeps what it downloads as yarn install does.',
    },
  ],
  what: 'What npm or yarn downloads stays in the image.',
  why: 'Both keep every package they fetch once more, packed, for the next install; in an image there is no next one. Tens to hundreds of megabytes ship that nothing reads.',
  bad: 'FROM node:20-alpine\nCOPY package.json yarn.lock ./\nRUN yarn install --production',
  good: 'FROM node:20-alpine\nCOPY package.json yarn.lock ./\nRUN yarn install --production && yarn cache clean',
}

/** npm or yarn whose downloads stay in the layer. */
export const nodeCacheLeft = defineRule({
  id: 'node-cache-left',
  severity: 'info',
  like: 'DL3060',
  on: 'RUN',
  commands: ['npm', 'yarn'],
  check(run, scene) {
    if (scene.stage?.ships !== true || mountsOf(run).some(({ type }) => type === 'cache')) return
    const script = shellOf(run, scene)?.script
    const install = script?.named('npm', 'yarn').findLast(installs)
    if (script === undefined || install === undefined) return
    const { name } = install
    if (script.named(name).some(({ pos, words }) => pos > install.pos && words[0]?.value === 'cache')) return
    if (FOLDERS.some((folder) => isRemovedAfter(install, folder, script.commands))) return
    const cleaning = name === 'npm' ? 'npm cache clean --force' : 'yarn cache clean'
    const message = `The downloads of ${name} stay in this layer. Add ${cleaning} to the same RUN, or mount a cache.`
    const fix = appendCommand(scene.dockerfile, script, cleaning, `Add ${cleaning}`)
    scene.report(script.spanOf(install), { message, fix })
  },
})

const FOLDERS: readonly string[] = ['/root/.npm', '/usr/local/share/.cache', '/root/.yarn', '/root/.cache']

function installs(command: ShellCommand): boolean {
  return readDependencyStep(command)?.isInstall === true || (readLanguageInstall(command)?.packages.length ?? 0) > 0
}
