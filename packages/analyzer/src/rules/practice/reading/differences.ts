import type { StatedDifference } from '../../rule-docs.ts'

/** hadolint looks at stages that nothing of ships. */
export const staysBehind: StatedDifference = {
  only: 'hadolint',
  when: 'stays-behind',
  because: 'What is left in a stage that does not ship is in no image; it costs nobody anything.',
}

/** hadolint reads as a POSIX shell's what cmd or PowerShell will read. */
export const onWindows: StatedDifference = {
  only: 'hadolint',
  when: 'on-windows',
  because: 'On Windows the text is for cmd or PowerShell, which mean other things by the same words.',
}

/** hadolint knows apt-get and not apt. */
export const byApt: StatedDifference = {
  from: ['DL3008', 'DL3009', 'DL3014', 'DL3015'],
  only: 'ours',
  when: 'by-apt',
  because: 'apt installs the same packages in the same way as apt-get.',
}

/** hadolint does not know tdnf. */
export const byTdnf: StatedDifference = {
  from: ['DL3038', 'DL3040', 'DL3041'],
  only: 'ours',
  when: 'by-tdnf',
  because: 'tdnf, of Photon and Azure Linux, does what dnf does and keeps what it downloads as well.',
}

/** hadolint does not fill in the ARGs above the first FROM. */
export const fromArgument: StatedDifference = {
  only: 'ours',
  when: 'from-argument',
  because: 'The ARG above says which image that is unless somebody asks for another one.',
}
