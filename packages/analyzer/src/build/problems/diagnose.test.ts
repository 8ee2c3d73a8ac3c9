import { describe, expect, test } from 'vitest'
import { allProblems } from './all.ts'
import { built } from './built.cases.ts'
import { diagnose } from './diagnose.ts'
import { WEIGHTS } from './diagnosis.ts'
import { GO_PROJECT, GO_SERVER } from './reading/example-files.ts'
import { START_PROBLEMS } from './reading/started-program.ts'

test('the heaviest comes first', () => {
  const found = diagnose(
    built({
      dockerfile:
        'FROM alpine:3.20\nCOPY . /app\nRUN rm /app/big.bin\nENV API_TOKEN=t0ps3cret\nCMD ["/app/start.sh"]\n',
      context: { 'start.sh': '#!/bin/sh\n', 'big.bin': { sizeBytes: 9_000_000 } },
    }),
  )
  expect(found.map(({ problem }) => problem)).toEqual([
    'not-executable',
    'secret-in-settings',
    'removed-later',
    'root-user',
  ])
  expect(found.map(({ weight }) => WEIGHTS.indexOf(weight))).toEqual([0, 1, 2, 4])
})

test('a build that is refused before it begins has no diagnosis', () => {
  expect(diagnose(built({ dockerfile: 'FROM alpine:3.20\nCOPY --from=nowhere /a /b\n' }))).toEqual([])
})

describe('the facts that it rests on', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['a problem of the base image', 'FROM alpine:3.20\nCMD ["bash"]\n', ['image/alpine:3.20']],
    ['what stands on another stage', 'FROM alpine:3.20 AS a\nFROM a\nCMD ["bash"]\n', ['image/alpine:3.20']],
    ['nothing where there is no image', 'FROM scratch\nCMD ["bash"]\n', []],
  ])('%s', (_, dockerfile, facts) => {
    const found = diagnose(built({ dockerfile })).find(({ problem }) => problem === 'program-not-found')
    expect(found?.facts).toEqual(facts)
  })

  test('a size rests on what is known of what a command brings', () => {
    const dockerfile = 'FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl\n'
    const facts = diagnose(built({ dockerfile })).flatMap((one) => (one.bytes === null ? [] : one.facts))
    expect(facts).toContain('apt/lists')
    for (const id of facts) expect(id).toMatch(/^[a-z-]+\/\S+$/)
  })

  test('both images where a program was built for another', () => {
    const dockerfile =
      'FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\nFROM alpine:3.20\nCOPY --from=build /server /server\nCMD ["/server"]\n'
    const found = diagnose(built({ dockerfile, context: GO_SERVER, project: GO_PROJECT }))
    expect(found.find(({ problem }) => problem === 'wrong-libc')?.facts).toEqual([
      'image/alpine:3.20',
      'image/golang:1.25',
    ])
  })

  test('none where the files say it all', () => {
    const found = diagnose(built({ dockerfile: 'FROM alpine:3.20\nCOPY none /\n', context: {} }))
    expect(found.find(({ problem }) => problem === 'copy-not-found')?.facts).toEqual([])
  })
})

test.each(Object.entries(START_PROBLEMS))('what fails to start with %s is a problem', (_, id) => {
  expect(allProblems.map((problem) => problem.id)).toContain(id)
})
