import type { CmdInstruction, EntrypointInstruction } from '../../../syntax/instructions/types.ts'
import type { Fix } from '../../finding.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'JSON arguments recommended for ENTRYPOINT/CMD to prevent unintended behavior related to OS signals',
  concept: 'start-commands',
  differs: [
    {
      only: 'hadolint',
      when: 'shell-asked-for',
      because: 'Where SHELL names a shell, BuildKit takes it that one is wanted.',
    },
    {
      only: 'hadolint',
      when: 'in-healthcheck',
      because: 'A health check lives for a moment and gets no signals, and its || exit 1 needs the shell.',
    },
    {
      only: 'hadolint',
      when: 'refused',
      because: 'BuildKit refuses the file, for the reason that cannot-build gives, before it checks anything.',
    },
  ],
  what: 'CMD or ENTRYPOINT is a line for the shell, although no SHELL asks for one.',
  why: '`docker stop` sends its signal to the shell, which does not hand it on: the program is killed after ten seconds and can finish nothing. An image without a shell does not start at all.',
  bad: 'FROM node:22\nCMD node server.js\n',
  good: 'FROM node:22\nCMD ["node", "server.js"]\n',
}

/** CMD or ENTRYPOINT starts a shell that starts the program. */
export const jsonArgsRecommended = defineCheck({
  id: 'JSONArgsRecommended',
  phase: 'steps',
  severity: 'warning',
  like: 'DL3025',
  on: ['CMD', 'ENTRYPOINT'],
  check(instruction, scene) {
    const { keyword, command } = instruction
    const shell = scene.step?.config.shell ?? null
    if (command.form === 'exec' || (shell !== null && shell.length > 0)) return
    scene.report(instruction, {
      message: `JSON arguments recommended for ${keyword.value} to prevent unintended behavior related to OS signals`,
      fix: writeAsJson(instruction),
    })
  },
})

/** Words that mean the same without a shell, as long as the first is a program. */
const PLAIN = /^[\w./:@%+,=-]+(?: +[\w./:@%+,=-]+)*$/

const NO_PROGRAM =
  /^(?:[\w]+=|(?:\.|:|alias|bg|cd|command|eval|exec|exit|export|fg|hash|if|jobs|local|read|readonly|return|set|shift|source|times|trap|type|ulimit|umask|unset|until|wait|while|for|case)(?: |$))/

function writeAsJson({ command }: CmdInstruction | EntrypointInstruction): Fix | null {
  if (command.form === 'exec') return null
  const { start, end, value } = command.text
  // Only what stands in one line as it is; a shell would do more with anything else.
  if (end - start !== value.length || !PLAIN.test(value) || NO_PROGRAM.test(value)) return null
  const words = value.split(/ +/).map((word) => `"${word}"`)
  return { title: 'Start the program without a shell', edits: [{ start, end, newText: `[${words.join(', ')}]` }] }
}
