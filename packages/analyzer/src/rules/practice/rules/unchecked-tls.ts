import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'

export const docs: RuleDocs = {
  concept: 'supply-chain',
  what: 'A download is told not to check certificates or signatures.',
  why: 'Anyone between the build and the server can hand over other bytes, which then run as root in the build and ship in the image. Most often the certificates are only not installed: ca-certificates brings them.',
  bad: 'FROM debian:12-slim\nRUN curl -k -o /usr/bin/tool https://example.com/tool',
  good: 'FROM debian:12-slim\nRUN curl -f -o /usr/bin/tool https://example.com/tool',
}

/** A download that does not check whom it comes from. */
export const uncheckedTls = defineCommandRule({
  id: 'unchecked-tls',
  severity: 'warning',
  commands: ['apk', 'apt-get', 'curl', 'dnf', 'git', 'npm', 'pip', 'pip3', 'wget', 'yum', 'zypper'],
  check(command, { report }) {
    const pattern = UNSAFE[command.name]
    if (pattern === undefined) return
    const word = command.words.find(({ value }) => pattern.test(value))
    if (word === undefined) return
    const message = `${word.value} lets anyone on the way replace what is fetched. Leave it out, and install ca-certificates if certificates are missing.`
    report(word, { message })
  },
})

const UNSAFE: Readonly<Record<string, RegExp>> = {
  'apt-get': /^--(?:allow-unauthenticated|allow-insecure-repositories|force-yes)$|AllowUnauthenticated/,
  apk: /^--allow-untrusted$/,
  curl: /^(?:-[a-jl-zA-Z#]*k[a-zA-Z#]*|--insecure)$/,
  dnf: /^--nogpgcheck$/,
  git: /^http\.sslverify=(?:false|0)$/i,
  npm: /^--strict-ssl=false$/,
  pip: /^--trusted-host(?:=|$)/,
  pip3: /^--trusted-host(?:=|$)/,
  wget: /^--no-check-certificate$/,
  yum: /^--nogpgcheck$/,
  zypper: /^--no-gpg-checks$/,
}
