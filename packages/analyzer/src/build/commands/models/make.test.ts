import { expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { textContent } from '../../files/content.ts'
import { machineOn } from '../a-call.cases.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { succeeded } from '../results.ts'
import { make } from './make.ts'

interface Run {
  readonly status: number | null | undefined
  /** What it ran, in order. */
  readonly lines: readonly string[]
}

const SOURCES = ['/a.c a', '/b.c b', '/a.h h']

/** Runs make on a makefile; each command that it runs makes the file that it names behind `-o`. */
function run(makefile: string, line = 'make', more: readonly string[] = []): Run {
  const editor = editorOf(...SOURCES, ...more)
  if (makefile !== '') editor.writeFile('/Makefile', textContent(makefile))
  const machine = machineOn(editor)
  const lines: string[] = []
  const words = line.split(' ').slice(1)
  const call: CommandCall = {
    name: 'make',
    program: '/bin/make',
    words,
    values: words,
    environment: new Map([['FROM', 'outside']]),
    folder: '/',
    input: textContent(''),
    run(command): CommandResult {
      const text = typeof command[2] === 'string' ? command[2] : ''
      lines.push(text)
      const target = /-o (\S+)/.exec(text)?.[1]
      if (target !== undefined) editor.writeFile(`/${target}`, textContent(text))
      return text === 'false' ? { ...succeeded(), status: 1 } : succeeded()
    },
  }
  return { status: make.run(call, machine)?.status, lines }
}

test.each<readonly [string, string, string, readonly string[]]>([
  ['a rule', 'app: a.c\n\tcc -o $@ $<', 'make', ['cc -o app a.c']],
  ['the first of several', 'x:\n\techo x\ny:\n\techo y', 'make', ['echo x']],
  ['those that are named', 'x:\n\techo x\ny:\n\techo y', 'make y x', ['echo y', 'echo x']],
  [
    'what it needs first',
    'app: a.o\n\tcc -o $@ $^\na.o: a.c a.h\n\tcc -c -o a.o a.c',
    'make',
    ['cc -c -o a.o a.c', 'cc -o app a.o'],
  ],
  [
    'a pattern',
    'app: a.o b.o\n\tld -o $@ $^\n%.o: %.c\n\tcc -c -o $@ $<',
    'make',
    ['cc -c -o a.o a.c', 'cc -c -o b.o b.c', 'ld -o app a.o b.o'],
  ],
  ['its own rules', 'CFLAGS = -O1\napp: a.o\n\tcc -o $@ $^', 'make', ['cc -O1   -c -o a.o a.c', 'cc -o app a.o']],
  ['its own rule for a program', 'all: a', 'make', ['cc     a.c   -o a']],
  ['a variable of the command line', 'CC = cc\nx: a.c\n\t$(CC) -o x', 'make CC=gcc', ['gcc -o x']],
  ['a variable of the environment', 'x:\n\techo ${FROM}', 'make', ['echo outside']],
  ['what was there when it was read', 'A := 1\nB := $(A)\nA := 2\nx:\n\techo $(A)$B', 'make', ['echo 21']],
  ['what is there when it is used', 'B = $(A)\nA = 2\nx:\n\techo $(B)', 'make', ['echo 2']],
  ['defaults', 'A ?= 1\nFROM ?= 2\nx:\n\techo $(A) $(FROM)', 'make', ['echo 1 outside']],
  ['other endings', 'S = a.c b.c\nx:\n\techo $(S:.c=.o) $(patsubst %.c,o/%,$(S))', 'make', ['echo a.o b.o o/a o/b']],
  ['files that fit', 'S := $(wildcard *.c)\nx:\n\techo $(S)', 'make', ['echo a.c b.c']],
  ['marks of a recipe', '.PHONY: x\nx:\n\t@echo $$HOME\n\t-false\n\techo', 'make', ['echo $HOME', 'false', 'echo']],
  ['lines that go on', 'x: \\\n  a.c\n\techo \\\n\t  y', 'make', ['echo y']],
  [
    'a target once',
    'x: y z\n\techo x\ny: w\n\techo y\nz: w\n\techo z\nw:\n\techo w',
    'make',
    ['echo w', 'echo y', 'echo z', 'echo x'],
  ],
])('runs %s', (_, makefile, line, lines) => {
  expect(run(makefile, line)).toEqual({ status: 0, lines })
})

test.each<readonly [string, string, string, number | undefined]>([
  ['no makefile', '', 'make', 2],
  ['no rule for a target', 'x: none\n\techo', 'make', 2],
  ['a recipe that fails', 'x:\n\tfalse', 'make', 2],
  ['a makefile with conditions', 'ifeq (1,1)\nendif\nx:\n\techo', 'make', undefined],
  ['a makefile that runs commands', 'A := $(shell date)\nx:\n\techo', 'make', undefined],
  ['an option that is not known', 'x:\n\techo', 'make -n', undefined],
])('%s', (_, makefile, line, status) => {
  expect(run(makefile, line).status).toBe(status)
})

test('a file that is younger than what it needs is left alone', () => {
  const makefile = 'all: first app\nfirst:\n\tcc -o app\napp: a.c\n\tcc -o app a.c'
  expect(run(makefile).lines).toEqual(['cc -o app'])
})
