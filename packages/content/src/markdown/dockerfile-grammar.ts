import type { LanguageRegistration } from 'shiki/core'

const INSTRUCTIONS =
  'ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR'

/*
 * A grammar of our own, since Dockerfiles are what is taught here and the usual one knows instructions and quotes only.
 * It tells apart:
 *
 *   FROM --platform=$BUILDPLATFORM golang:1.21 AS build
 *   ^^^^ option    variable                    ^^ name
 */
export const dockerfileGrammar: LanguageRegistration = {
  name: 'dockerfile',
  scopeName: 'source.dockerfile',
  patterns: [{ include: '#comment' }, { include: '#from' }, { include: '#instruction' }, { include: '#rest' }],
  repository: {
    comment: { match: '^\\s*#.*$', name: 'comment.line' },
    from: {
      begin: '^\\s*(?i:(FROM))\\b',
      beginCaptures: { 1: { name: 'keyword.instruction' } },
      // A backslash or a backtick at the end continues the instruction.
      end: '(?<![\\\\`])$',
      patterns: [
        { match: '\\b(?i:(AS))\\s+(\\S+)', captures: { 1: { name: 'keyword.as' }, 2: { name: 'entity.name.stage' } } },
        { include: '#rest' },
      ],
    },
    instruction: {
      match: `^\\s*(?i:(ONBUILD)\\s+)?(?i:(${INSTRUCTIONS}))\\b(?:\\s+(?i:(CMD)(?=\\s)))?`,
      captures: {
        1: { name: 'keyword.instruction' },
        2: { name: 'keyword.instruction' },
        3: { name: 'keyword.instruction' },
      },
    },
    rest: {
      patterns: [
        { include: '#comment' },
        { include: '#quoted' },
        { include: '#variable' },
        { include: '#option' },
        { include: '#heredoc' },
      ],
    },
    quoted: {
      patterns: [
        {
          begin: '"',
          end: '"|$',
          name: 'string.quoted.double',
          patterns: [{ match: '\\\\.', name: 'constant.escape' }, { include: '#variable' }],
        },
        { begin: "'", end: "'|$", name: 'string.quoted.single' },
      ],
    },
    variable: { match: '\\$(?:\\w+|\\{[^}]*\\})', name: 'variable.other' },
    option: { match: '(?<=\\s)--?[A-Za-z][\\w-]*', name: 'variable.option' },
    heredoc: { match: '<<-?["\']?\\w+["\']?', name: 'constant.heredoc' },
  },
}
