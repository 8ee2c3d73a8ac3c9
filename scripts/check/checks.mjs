/**
 * One thing that must hold: commands run in a folder, one after the other; the first failure decides.
 *
 * @typedef {{ name: string, folder: string, commands: readonly (readonly string[])[] }} Check
 */

const rooms = [
  'packages/analyzer',
  'packages/assessment',
  'packages/content',
  'packages/db',
  'packages/learning',
  'packages/api',
]

/** Every check, longest first, so that two cores end at about the same time. @type {readonly Check[]} */
export const checks = [
  {
    name: 'types of apps/web',
    folder: 'apps/web',
    commands: [
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'dead code', folder: '.', commands: [['knip', '--no-progress', '--no-config-hints']] },
  { name: 'lint', folder: '.', commands: [['oxlint']] },
  { name: 'architecture', folder: '.', commands: [['vitest', 'run', '--project', 'architecture']] },
  ...rooms.map((folder) => ({ name: `types of ${folder}`, folder, commands: [['tsc', '--noEmit']] })),
  {
    name: 'types of scripts, tests and bench',
    folder: '.',
    commands: [['tsc', '--noEmit', '--project', 'tsconfig.json']],
  },
  { name: 'format', folder: '.', commands: [['oxfmt', '--check', '.']] },
]
