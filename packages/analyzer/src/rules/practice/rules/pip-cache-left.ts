import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import type { Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { staysBehind, onWindows } from '../reading/differences.ts'
import { insertBehind } from '../reading/edits.ts'
import { PYTHONS, readLanguageInstall } from '../reading/language-packages.ts'
import { isRemovedAfter } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'

const CACHE = '/root/.cache/pip'

export const docs: RuleDocs = {
  concept: 'image-layers',
  differs: [
    {
      only: 'hadolint',
      when: 'cache-kept-out',
      because: 'What lies in a mount, or is removed by rm in the same RUN, is in no layer.',
    },
    staysBehind,
    onWindows,
  ],
  what: 'What pip downloads stays in the image.',
  why: 'pip keeps a copy of all it fetches for the next install, and in an image there is no next one. The copies can weigh as much as the packages themselves.',
  bad: 'FROM python:3.12-slim\nRUN pip install -r requirements.txt',
  good: 'FROM python:3.12-slim\nRUN pip install --no-cache-dir -r requirements.txt',
}

/** pip install whose downloads stay in the layer. */
export const pipCacheLeft = defineCommandRule({
  id: 'pip-cache-left',
  severity: 'warning',
  like: 'DL3042',
  message:
    'The downloads of pip stay in this layer, for a next install that never comes. Add --no-cache-dir, or mount a cache.',
  commands: ['pip', 'pip3', ...PYTHONS],
  check(command, { run, scene, script, report }) {
    const install = readLanguageInstall(command)
    if (install?.tool !== 'pip' || scene.stage?.ships !== true) return
    if (install.arguments.has('--no-cache-dir', '--no-cache', '--cache-dir', '--dry-run')) return
    if (isMounted(run, CACHE) || run.mounts.some(({ flag }) => /type=cache.*\/pip/.test(flag.value ?? ''))) return
    if (isTurnedOff(scene) || script.assignmentsOf(VARIABLE).length > 0) return
    if (isRemovedAfter(command, CACHE, script.commands) || isPurgedAfter(command, script)) return
    const verb = command.words.find((word) => word.value === 'install')
    report(command, {
      fix: verb === undefined ? null : insertBehind(script, verb, '--no-cache-dir', 'Add --no-cache-dir'),
    })
  },
})

// pip cache purge
function isPurgedAfter({ pos }: ShellCommand, { commands }: ShellScript): boolean {
  return commands.some(
    (other) => other.pos > pos && other.words[0]?.value === 'cache' && other.words[1]?.value === 'purge',
  )
}

const VARIABLE = 'PIP_NO_CACHE_DIR'

function isTurnedOff({ step }: Scene): boolean {
  const value = step?.environment.get(VARIABLE) ?? ''
  // pip read "off" as its opposite for years, and many files rely on that.
  return value !== ''
}
