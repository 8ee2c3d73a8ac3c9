import type { DirectiveName } from '../../syntax/tree.ts'

/** What an editor tells about a directive. */
export interface DirectiveText {
  readonly text: string
  readonly docs: string
  readonly values: Readonly<Record<string, string>>
}

/** The directives of the first lines. */
export const DIRECTIVE_TEXTS: Readonly<Record<DirectiveName, DirectiveText>> = {
  syntax: {
    text: 'The frontend that reads the file. docker/dockerfile:1 is the newest stable one, whatever the builder came with.',
    docs: '/reference/dockerfile/#syntax',
    values: {
      'docker/dockerfile:1': 'The newest stable version',
      'docker/dockerfile:1-labs': 'The same with what is still being tried out',
    },
  },
  escape: {
    text: 'The character that escapes and that continues a line: a backslash unless this says a backtick, which lets the paths of Windows be.',
    docs: '/reference/dockerfile/#escape',
    values: { '`': 'For the paths of Windows', '\\': 'As without the directive' },
  },
  check: {
    text: "Which of BuildKit's checks say nothing, and whether a finding fails the build. Above an instruction it is for that one alone.",
    docs: '/reference/dockerfile/#check',
    values: {
      'skip=': 'Checks that say nothing, by name; all for all of them',
      'error=true': 'A finding fails the build',
      'experimental=': 'Checks that are still being tried out, by name; all for all of them',
    },
  },
}
