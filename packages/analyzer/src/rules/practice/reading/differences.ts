import type { Difference } from '../../define-rule.ts'

type Codes = Difference['from']

/** hadolint looks at stages that nothing of ships. */
export function staysBehind(from: Codes): Difference {
  const because = 'What is left in a stage that does not ship is in no image; it costs nobody anything.'
  return { from, only: 'hadolint', when: 'stays-behind', because }
}

/** hadolint reads as a POSIX shell's what cmd or PowerShell will read. */
export function onWindows(from: Codes): Difference {
  const because = 'On Windows the text is for cmd or PowerShell, which mean other things by the same words.'
  return { from, only: 'hadolint', when: 'on-windows', because }
}

/** hadolint knows apt-get and not apt. */
export function byApt(from: Codes): Difference {
  return { from, only: 'ours', when: 'by-apt', because: 'apt installs the same packages in the same way as apt-get.' }
}

/** hadolint does not know tdnf. */
export function byTdnf(from: Codes): Difference {
  const because = 'tdnf, of Photon and Azure Linux, does what dnf does and keeps what it downloads as well.'
  return { from, only: 'ours', when: 'by-tdnf', because }
}

/** hadolint does not fill in the ARGs above the first FROM. */
export function fromArgument(from: Codes): Difference {
  const because = 'The ARG above says which image that is unless somebody asks for another one.'
  return { from, only: 'ours', when: 'from-argument', because }
}
