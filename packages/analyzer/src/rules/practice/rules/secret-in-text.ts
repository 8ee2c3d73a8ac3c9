import type { Instruction } from '../../../syntax/instructions/types.ts'
import type { Scene } from '../../define-rule.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'build-secrets',
  what: 'A password is written into the Dockerfile.',
  why: 'It can be read in the repository, in the history of the image, and in the log of every build. Once it is there, only a new password helps.',
  bad: 'FROM alpine:3.20\nRUN git clone https://bot:s3cr3t-token@example.com/acme/app.git',
  good: 'FROM alpine:3.20\nRUN --mount=type=secret,id=netrc,target=/root/.netrc git clone https://example.com/acme/app.git',
}

/** A password that stands in the Dockerfile. */
export const secretInText = defineRule({
  id: 'secret-in-text',
  severity: 'error',
  on: ['ADD', 'ARG', 'ENV', 'RUN'],
  check(instruction, scene) {
    const { line } = instruction
    for (let at = line.text.indexOf('://'); at !== -1; at = line.text.indexOf('://', at + 3)) {
      IN_ADDRESS.lastIndex = at + 3
      const [whole = '', password = ''] = IN_ADDRESS.exec(line.text) ?? []
      const end = at + 3 + whole.length - 1
      if (whole !== '' && !LOCAL.test(line.text.slice(at + 3 + whole.length)))
        scene.report(line.sourceSpan(end - password.length, end), { message: MESSAGE })
    }
    if (instruction.kind === 'RUN') checkCommands(instruction, scene)
  },
})

const MESSAGE =
  'This password can be read by everybody who has the file, the image or the log of a build. Change it, and use RUN --mount=type=secret.'

// user:password@ behind the slashes of an address, where the password is no variable
const IN_ADDRESS = /[^\s/:@"'$]+:([^\s/:@"'$<>{}*]{3,})@/y

// What listens on the machine itself is a stand-in, or nobody else's.
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?![\w.-])/

/** Flags whose value is a password, by the command that takes them. */
const PASSWORD_FLAGS: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-u|--user)$/,
  wget: /^--(?:http-|ftp-)?password$/,
  sshpass: /^-p$/,
  docker: /^(?:-p|--password)$/,
  useradd: /^(?:-p|--password)$/,
  usermod: /^(?:-p|--password)$/,
}

const PASSWORD_TAKERS = Object.keys(PASSWORD_FLAGS)

function checkCommands(instruction: Extract<Instruction, { kind: 'RUN' }>, scene: Scene): void {
  const script = shellOf(instruction, scene)?.script
  if (script === undefined) return
  for (const command of script.named(...PASSWORD_TAKERS)) {
    const flags = PASSWORD_FLAGS[command.name]
    command.words.forEach((word, index) => {
      const [name = '', own] = word.value.split('=', 2)
      const value = own === undefined ? command.words[index + 1] : word
      if (flags?.test(name) !== true || value === undefined || /[$`]|:$/.test(value.text)) return
      if (command.name === 'curl' && !value.value.includes(':')) return
      scene.report(script.spanOf(value), { message: MESSAGE })
    })
  }
  for (const { steps } of script.pipelines) {
    const teller = steps[0]?.decisive
    const words = teller?.words.filter(({ text }) => /:\S+/.test(text) && !/[$`]/.test(text)) ?? []
    const isSet = steps.some(({ decisive }) => decisive?.name === 'chpasswd')
    if (isSet && words[0] !== undefined) scene.report(script.spanOf(words[0]), { message: MESSAGE })
  }
}
