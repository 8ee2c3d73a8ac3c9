import { describe, expect, test } from 'vitest'
import { exactly } from '../../../facts/size-range.ts'
import { editorOf } from '../../files/a-tree.cases.ts'
import { sizeOf } from '../../files/content.ts'
import { machineOn, tryCommand, type TrialOptions } from '../a-call.cases.ts'

const { system } = machineOn(editorOf())
const ON_DEBIAN: TrialOptions = { machine: { system: { ...system, family: 'debian', version: '12' } } }

test.each<readonly [string, number | null]>([
  ['date', 0],
  ['date +%s', 0],
  ['date -u +%Y-%m-%d', 0],
  ['date -s 12:00', null],
])('%s writes what is not known', (line, status) => {
  expect(tryCommand([], line)).toMatchObject({ status, output: null })
})

describe('how long it is', () => {
  function sizeAfter(line: string | readonly string[], options?: TrialOptions): ReturnType<typeof sizeOf> | null {
    const { content } = tryCommand([], line, options)
    return content === null ? null : sizeOf(content)
  }

  test.each<readonly [string | readonly string[], number]>([
    ['date', 29],
    ['date -u', 29],
    ['date -R', 32],
    ['date +%s', 11],
    ['date -u +%Y-%m-%dT%H:%M:%SZ', 21],
    [['date', '+built %F at %T: ü'], 33],
  ])('%j is %i bytes', (line, bytes) => expect(sizeAfter(line)).toEqual(exactly(bytes)))

  test('only GNU tells nanoseconds', () => {
    expect(sizeAfter('date +%s%N', ON_DEBIAN)).toEqual(exactly(20))
    expect(sizeAfter('date +%s%N')?.maxBytes).toBe(1000)
  })

  test.each<readonly [string, TrialOptions['environment']]>([
    ['date +%A', {}],
    ['date +%-d', {}],
    ['date -d yesterday', {}],
    ['date', { TZ: 'Europe/Zurich' }],
    ['date', { LANG: 'de_CH.UTF-8' }],
  ])('%s with %j is not known', (line, environment = {}) => {
    expect(sizeAfter(line, { environment })?.maxBytes).toBe(1000)
  })
})
