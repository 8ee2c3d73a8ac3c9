import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from './commands.ts'
import { makeFolder, runWith } from './test-io.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

const [dockerfile = ''] = [...readme.matchAll(/^```dockerfile\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '')

const sessions = [...readme.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)]

/** What lies beside the Dockerfile of the README. */
const PROJECT = {
  'go.mod': 'module shop\n\ngo 1.25\n',
  'go.sum': '',
  'main.go': 'package main\n\nfunc main() {}\n',
  'server.conf': 'port=80\n',
  'project.json': '{ "go": { "binaryBytes": 7200000, "modules": { "bytes": 0 } } }\n',
}

describe('the README shows what the commands say', () => {
  test.each(sessions.map(([, command = '', output = '']) => [command, output] as const))(
    '%s',
    async (command, output) => {
      const [, stdin = '', args = ''] = /^(?:echo '(.*)' \| )?stagecraft (.*)$/.exec(command) ?? []
      const outcome = await runWith(args.split(' '), {
        folder: makeFolder({ ...PROJECT, Dockerfile: dockerfile }),
        stdin,
      })
      // A terminal shows both, and what was fixed is said first.
      expect(outcome.stderr + outcome.stdout).toBe(output)
    },
  )

  test('of all of them', () => {
    for (const { name } of COMMANDS)
      expect(sessions.map(([, command]) => command).join('\n')).toContain(`stagecraft ${name}`)
  })
})

test('the README names the options of a check', () => {
  const check = COMMANDS.find(({ name }) => name === 'check')
  for (const option of Object.keys(check?.options ?? {})) expect(readme).toContain(`--${option}`)
})
