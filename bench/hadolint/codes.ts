import type { Finding, Rule } from '@stagecraft/analyzer'

/**
 * Which of hadolint's rules a finding is like: those of its rule, and where these tell package managers or
 * instructions apart that are one rule here, the one that fits. None if hadolint has nothing of the kind.
 */
export function codesOf(finding: Finding, rule: Rule, text: string): readonly string[] {
  const tools = BY_TOOL[rule.id]
  if (tools !== undefined) return named(tools, toolBefore(finding, Object.keys(tools), text))
  const messages = BY_MESSAGE[rule.id]
  if (messages === undefined) return rule.like
  return messages.flatMap(([pattern, code]) => (pattern.test(finding.message) ? [code] : []))
}

type CodesByTool = Readonly<Record<string, string | null>>

const SYSTEM_PINS: CodesByTool = {
  apk: 'DL3018',
  apt: 'DL3008',
  'apt-get': 'DL3008',
  aptitude: 'DL3008',
  dnf: 'DL3041',
  microdnf: 'DL3041',
  tdnf: 'DL3041',
  yum: 'DL3033',
  zypper: 'DL3037',
}

/** For rules about many tools: the name that stands last before what was found tells which it is. */
const BY_TOOL: Readonly<Record<string, CodesByTool>> = {
  'pin-language-packages': {
    bun: null,
    cargo: null,
    gem: 'DL3028',
    go: 'DL3062',
    npm: 'DL3016',
    pip: 'DL3013',
    pip3: 'DL3013',
    pipx: 'DL3013',
    pnpm: null,
    uv: null,
    yarn: null,
  },
  'pin-system-packages': SYSTEM_PINS,
}

/** For rules about many faults: the words of the finding tell which it is. */
const BY_MESSAGE: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'bash-only-syntax': [
    [/<\(|>\(/, 'SC3001'],
    [/\{a,b\}/, 'SC3009'],
    [/\[\[/, 'SC3010'],
    [/<<</, 'SC3011'],
    [/==/, 'SC3014'],
    [/&>/, 'SC3020'],
    [/arrays/, 'SC3030'],
    [/echo -e/, 'SC3037'],
    [/know source/, 'SC3046'],
    [/\$\{x\/a/, 'SC3060'],
  ],
  'cannot-build': [
    [/containerPort/i, 'DL3011'],
    [/circular/, 'DL3023'],
  ],
  'cannot-parse': [
    [/ONBUILD|isn't allowed as an/, 'DL3043'],
    [/no build stage in current context/, 'DL3061'],
  ],
  'dnf-cache-left': [
    [/What (?:dnf|microdnf|tdnf) /, 'DL3040'],
    [/What yum /, 'DL3032'],
  ],
  'install-asks': [
    [/^(?:apt|apt-get|aptitude) /, 'DL3014'],
    [/^yum /, 'DL3030'],
    [/^zypper /, 'DL3034'],
    [/^(?:dnf|tdnf) /, 'DL3038'],
  ],
  'label-value': [
    [/is empty/, 'DL3051'],
    [/expect an address/, 'DL3052'],
    [/expect a time/, 'DL3053'],
    [/a licence/, 'DL3054'],
    [/expect the hash/, 'DL3055'],
    [/expect a version/, 'DL3056'],
    [/expect an e-mail/, 'DL3058'],
  ],
  MultipleInstructionsDisallowed: [
    [/HEALTHCHECK/, 'DL3012'],
    [/CMD/, 'DL4003'],
    [/ENTRYPOINT/, 'DL4004'],
  ],
  'node-cache-left': [[/of yarn /, 'DL3060']],
  'release-upgrade': [[/^zypper /, 'DL3035']],
}

function named(tools: CodesByTool, tool: string | null): readonly string[] {
  const code = tool === null ? null : tools[tool]
  return code == null ? [] : [code]
}

function toolBefore({ start }: Finding, names: readonly string[], text: string): string | null {
  const before = text.slice(0, start)
  const places = names.map((name) => ({ name, at: lastIndexOfWord(before, name) }))
  const last = places.toSorted((left, right) => right.at - left.at)[0]
  return last === undefined || last.at === -1 ? null : last.name
}

function lastIndexOfWord(text: string, name: string): number {
  return [...text.matchAll(new RegExp(`(?<![\\w./-])(?:/[\\w/.]*/)?${name}(?![\\w-])`, 'g'))].at(-1)?.index ?? -1
}
