import type { ShellCommand, ShellWord } from '../../../shell/shell-command.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule, type CommandScene } from '../reading/command-rule.ts'
import { removes } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { readSystemCall, SYSTEM_TOOLS } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'cache-mounts',
  what: 'A RUN mounts a cache, and empties it or does not use it.',
  why: 'A cache mount is never part of the image, so there is nothing in it to clean. Emptied, or passed by with a flag such as --no-cache, it is no use to the next build, which fetches everything again.',
  bad: 'FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir flask',
  good: 'FROM python:3.12-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask',
}

/** A cache mount that the same RUN empties or goes past. */
export const cacheMountEmptied = defineCommandRule({
  id: 'cache-mount-emptied',
  severity: 'warning',
  commands: [...SYSTEM_TOOLS, 'find', 'npm', 'pip', 'pip3', 'rm', 'yarn'],
  check(command, place) {
    if (place.run.mounts.length === 0) return
    const flag = command.words.find((word) => BYPASSES[command.name] === word.value)
    const folder = FOLDERS[command.name]
    if (flag !== undefined && folder !== undefined && isMounted(place.run, folder)) reportFlag(flag, place)
    else if (empties(command, place)) {
      const message =
        'This empties a cache mount, which is not part of the image, so that the next build fetches all of it again. Leave it out.'
      place.report(command, { message })
    }
  },
})

const BYPASSES: Readonly<Record<string, string>> = { apk: '--no-cache', pip: '--no-cache-dir', pip3: '--no-cache-dir' }

const FOLDERS: Readonly<Record<string, string>> = {
  apk: '/var/cache/apk',
  apt: '/var/cache/apt',
  'apt-get': '/var/cache/apt',
  dnf: '/var/cache/dnf',
  npm: '/root/.npm',
  pip: '/root/.cache/pip',
  pip3: '/root/.cache/pip',
  yum: '/var/cache/yum',
  zypper: '/var/cache/zypp',
}

const LISTS = '/var/lib/apt/lists'

function empties(command: ShellCommand, { run }: CommandScene): boolean {
  if (command.name === 'rm' || command.name === 'find') {
    return [LISTS, ...Object.values(FOLDERS)].some((folder) => isMounted(run, folder) && removes(command, folder))
  }
  const folder = FOLDERS[command.name]
  if (folder === undefined || !isMounted(run, folder)) return false
  const isCleaning = command.words[0]?.value === 'cache' && /^(?:clean|purge)$/.test(command.words[1]?.value ?? '')
  return isCleaning || (readSystemCall(command)?.action === 'clean' && command.name !== 'apk')
}

function reportFlag(flag: ShellWord, { script, report }: CommandScene): void {
  const message = `${flag.value} goes past the cache that is mounted for it, so that each build fetches everything again. Leave it out.`
  const { start, end } = script.spanOf({ pos: flag.pos - 1, end: flag.end })
  const isAlone = script.tree !== null && script.text[flag.pos - 1] === ' ' && end - start === flag.end - flag.pos + 1
  const fix = isAlone ? { title: `Remove ${flag.value}`, edits: [{ start, end, newText: '' }] } : null
  report(flag, { message, fix })
}
