import { expect, test } from 'vitest'
import { findDialect, findInterpreter } from './dialect.ts'

test.each([
  [['/bin/sh', '-c'], null, 'sh'],
  [['/bin/sh', '-c'], 'dash', 'dash'],
  [['/bin/sh', '-c'], 'ash', 'ash'],
  [['/bin/bash', '-o', 'pipefail', '-c'], 'dash', 'bash'],
  [['powershell', '-Command'], null, 'other'],
  [['cmd', '/S', '/C'], null, 'other'],
  [[], null, 'other'],
] as const)('SHELL %j where sh is %s reads %s', (shell, sh, expected) => expect(findDialect(shell, sh)).toBe(expected))

test.each([
  ['/bin/bash', 'bash'],
  ['/usr/bin/env bash', 'bash'],
  ['/usr/bin/env -S bash -e', 'bash'],
  ['/bin/sh -e', 'dash'],
  ['/usr/bin/python3', 'other'],
] as const)('#!%s is %s', (line, expected) => expect(findInterpreter(line, 'dash')).toBe(expected))
