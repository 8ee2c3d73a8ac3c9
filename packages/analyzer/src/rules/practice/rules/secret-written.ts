import type { ShellCommand } from '../../../shell/shell-command.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { resolvePath } from '../reading/paths.ts'
import { pathsRemovedBy } from '../reading/removals.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'build-secrets',
  what: 'A mounted secret is written to a file of the image.',
  why: 'A secret mount is gone when its RUN ends, and that is the point of it. Copied to another path, the secret is part of the layer and ships like any other file.',
  bad: 'FROM alpine:3.20\nRUN --mount=type=secret,id=token cp /run/secrets/token /etc/token',
  good: 'FROM alpine:3.20\nRUN --mount=type=secret,id=token,target=/etc/token /etc/fetch.sh',
}

/** A mounted secret that is copied into the layer. */
export const secretWritten = defineRule({
  id: 'secret-written',
  severity: 'error',
  message:
    'The secret becomes part of this layer. Mount it where the program looks for it, with target=, and write it nowhere.',
  on: 'RUN',
  check(run, scene) {
    if (scene.step?.kind !== 'RUN') return
    const targets = scene.step.mounts.flatMap(({ mount }) => {
      if (mount.type !== 'secret') return []
      return [mount.target === '' ? `/run/secrets/${mount.id}` : mount.target]
    })
    const script = targets.length === 0 ? undefined : shellOf(run, scene)?.script
    if (script === undefined) return
    const removed = new Set(script.commands.flatMap((command) => pathsRemovedBy(command)))
    for (const command of script.commands) {
      const file = fileWrittenBy(command, targets)
      if (file === null || file.startsWith('/dev/') || removed.has(resolvePath(file, '/'))) continue
      scene.report(script.spanOf(command))
    }
  },
})

/** The file that a command copies one of the secrets to; null if it does not. */
function fileWrittenBy(command: ShellCommand, secrets: readonly string[]): string | null {
  const holds = (text: string): boolean => secrets.some((secret) => text.includes(secret))
  const words = command.words.map(({ text }) => text)
  if (/^(?:cp|install|mv)$/.test(command.name) && words.slice(0, -1).some(holds)) return words.at(-1) ?? null
  if (!words.some(holds)) return null
  // cat secret > file, and echo "token=$(cat secret)" >> file
  if (!/^(?:awk|cat|echo|envsubst|printf|sed)$/.test(command.name)) return null
  const written = command.redirections.find(
    ({ operator }) => operator === '>' || operator === '>>' || operator === '>|',
  )
  return written !== undefined && 'target' in written ? (written.target?.value ?? null) : null
}
