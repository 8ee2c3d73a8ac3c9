import { describe, expect, it } from 'vitest'
import { compareBuild } from './build-comparison.ts'
import type { PredictedBuild } from './build-comparison.ts'
import type { RecordedBuild } from './build-rows.ts'
import { CANNOT_TELL } from './kind.ts'

const recorded: RecordedBuild = {
  steps: [
    { name: '[a 2/2] COPY x /x', cached: true },
    { name: '[b 2/3] WORKDIR /w', cached: false },
  ],
  layers: [
    { contentBytes: 0, entries: [['w', 'dir', 4096, '0o755', 0, 0]] },
    {
      contentBytes: 3,
      entries: [
        ['w', 'dir', 0, '0o755', 0, 0],
        ['w/x', 'file', 3, '0o644', 0, 0],
        ['w/l', 'symlink', 0, '0o777', 0, 0, 'x'],
      ],
    },
  ],
  config: { Env: ['A=1'], WorkingDir: '/', OnBuild: null, ArgsEscaped: true },
  history: [{ createdBy: 'WORKDIR /w', empty: false }],
}

const w = { path: 'w', type: 'dir', size: 0, mode: '0o755', uid: 0, gid: 0 }
const x = { path: 'w/x', type: 'file', size: 3, mode: '0o644', uid: 0, gid: 0 }
const l = { path: 'w/l', type: 'symlink', size: 0, mode: '0o777', uid: 0, gid: 0, link: 'x' }
const lower = { isComplete: true, entries: [w] }

const right: PredictedBuild = {
  steps: [
    { names: ['[a 2/2] COPY x /x'], cached: true },
    { names: ['[a 2/3] WORKDIR /w', '[b 2/3] WORKDIR /w'], cached: false },
  ],
  errors: [],
  layers: [lower, { isComplete: true, entries: [l, x, w] }],
  config: { Env: ['A=1'] },
  history: [{ createdBy: 'WORKDIR /w', empty: false }],
}

const failed: RecordedBuild = {
  steps: [
    { name: '[1/2] RUN false', cached: false, error: 'exit code: 1' },
    { name: '[2/2] RUN true', cached: false },
  ],
  error: 'error: failed to solve: failed to calculate checksum of ref ab12::cd34: "/x": not found',
}

function upper(...entries: readonly object[]): Pick<PredictedBuild, 'layers'> {
  return { layers: [lower, { isComplete: true, entries: entries as readonly (typeof x)[] }] }
}

describe('comparing a build', () => {
  it('finds nothing where all is as it was, in any order and under any name of a shared step', () => {
    expect(compareBuild(recorded, right)).toEqual([])
  })

  it.each<readonly [string, Partial<PredictedBuild>, readonly string[]]>([
    ['a failure that was none', { errors: ['no'] }, ['error: error wrong']],
    ['no word of failure', { errors: CANNOT_TELL }, ["error: error can't tell"]],
    ['no steps', { steps: CANNOT_TELL }, ["steps: steps can't tell", "cached: steps can't tell"]],
    [
      'a step less',
      { steps: right.steps === CANNOT_TELL ? [] : right.steps.slice(1) },
      ['steps: [a 2/2] COPY x /x wrong'],
    ],
    [
      'a step more and a cache hit that was none',
      {
        steps: [
          { names: ['[a 2/2] COPY x /x'], cached: CANNOT_TELL },
          { names: ['[b 2/3] WORKDIR /w'], cached: true },
          { names: ['[b 3/3] RUN true'], cached: true },
        ],
      },
      ["cached: [a 2/2] COPY x /x can't tell", 'cached: [b 2/3] WORKDIR /w wrong', 'steps: [b 3/3] RUN true wrong'],
    ],
    ['another number of layers', { layers: [lower] }, ['layers: layers wrong']],
    [
      'a layer that is not told',
      { layers: [lower, CANNOT_TELL] },
      ['entries', 'sizes', 'modes', 'owners'].map((aspect) => `${aspect}: layer 2 can't tell`),
    ],
    ['an entry less', upper(w, x), ['entries: layer 2, w/l wrong']],
    ['an entry more', upper(w, x, l, { ...x, path: 'w/y' }), ['entries: layer 2, w/y wrong']],
    [
      'entries that are not all',
      { layers: [lower, { isComplete: false, entries: [w, x] }] },
      ["entries: layer 2, w/l can't tell"],
    ],
    [
      'a file that is not what it was',
      upper(w, l, { ...x, size: 4, mode: '0o600', uid: 1, gid: CANNOT_TELL }),
      [
        'sizes: layer 2, w/x wrong',
        'modes: layer 2, w/x wrong',
        'owners: layer 2, w/x, its user wrong',
        "owners: layer 2, w/x, its group can't tell",
      ],
    ],
    ['another link', upper(w, x, { ...l, link: 'y' }), ['entries: layer 2, w/l, its link wrong']],
    ['another setting', { config: { Env: ['A=1'], User: 'app' } }, ['config: User wrong']],
    ['another history', { history: [] }, ['history: history wrong']],
  ])('finds %s', (_, change, expected) => {
    const differences = compareBuild(recorded, { ...right, ...change })
    expect(differences.map(({ aspect, where, outcome }) => `${aspect}: ${where} ${outcome}`)).toEqual(expected)
  })

  it('takes an entry or none where the record is not sure', () => {
    const [below, above] = recorded.layers ?? []
    if (below === undefined || above === undefined) throw new Error('There are two layers.')
    const unsure = { ...recorded, layers: [below, { ...above, unsure: ['w/y'] }] }
    expect(compareBuild(unsure, right)).toEqual([])
    expect(compareBuild(unsure, { ...right, ...upper(w, x, l, { ...x, path: 'w/y' }) })).toEqual([])
  })

  it.each<readonly [string, readonly string[], string, readonly string[]]>([
    ['the same message', ['lost', 'failed to calculate checksum of ref <ref> "/x": not found'], '[1/2] RUN false', []],
    ['another message', ['no such file'], '[1/2] RUN false', ['error']],
    ['success', [], '[1/2] RUN false', ['error']],
    [
      'another failing step',
      ['failed to calculate checksum of ref <ref>: "/x": not found'],
      '[2/2] RUN true',
      ['steps'],
    ],
  ])('of a build that failed compares the message and the step that failed: %s', (_, errors, name, expected) => {
    const ours = { ...right, errors, steps: [{ names: [name], cached: false }] }
    expect(compareBuild(failed, ours).map(({ aspect }) => aspect)).toEqual(expected)
  })
})
