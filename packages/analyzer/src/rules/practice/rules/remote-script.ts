import type { ShellCommand } from '../../../shell/shell-command.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'supply-chain',
  what: 'A script from the network is run unseen.',
  why: 'Whatever the address holds on the day of the build runs as root. It may change between two builds, or stop halfway when the connection breaks. A package, or a file of a certain version with a checksum, is the same each time.',
  bad: 'FROM debian:12\nRUN curl -fsSL https://example.com/install.sh | sh',
  good: 'FROM debian:12\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/install-1.4.sh /tmp/install.sh\nRUN sh /tmp/install.sh',
}

/** A script that is run as it comes from the network. */
export const remoteScript = defineRule({
  id: 'remote-script',
  severity: 'info',
  message:
    'Whatever that address holds on the day of the build runs here as root. Fetch a certain version and check its sum before it runs.',
  on: 'RUN',
  commands: ['curl', 'wget'],
  check(run, scene) {
    const script = shellOf(run, scene)?.script
    if (script === undefined) return
    for (const pipeline of script.pipelines) {
      const [first, ...rest] = pipeline.steps
      if (first?.decisive == null || !fetches(first.decisive)) continue
      if (!rest.some(({ decisive }) => decisive !== null && interprets(decisive))) continue
      scene.report(script.spanOf(pipeline))
    }
    // sh -c "$(curl …)" and bash <(curl …)
    for (const shell of script.commands.filter(interprets)) {
      const word = shell.words.find(({ text }) => /^"?(?:\$\(|<\()\s*(?:curl|wget)\b/.test(text))
      if (word !== undefined) scene.report(script.spanOf(shell))
    }
  },
})

function fetches({ name }: ShellCommand): boolean {
  return name === 'curl' || name === 'wget'
}

function interprets({ name, words }: ShellCommand): boolean {
  if (/^(?:ba|da|a|z)?sh$/.test(name)) return true
  // python3 - reads its program, python3 -m json.tool a document
  return /^(?:python[\d.]*|perl|ruby|node|php)$/.test(name) && words.every(({ value }) => value === '-')
}
