import { describe, expect, it } from 'vitest'
import { ScenarioSchema } from '../simulation/scenario.ts'
import { normalForm, solutionGroup } from './normal-form.ts'

const world = ScenarioSchema.parse({ preset: 'go' })

const PLAIN = `FROM golang:1.25 AS build
WORKDIR /src
ENV CGO_ENABLED=0 GOOS=linux
COPY go.mod ./
COPY . .
RUN go build -o /out/app . && echo done

FROM alpine:3.22
LABEL a=1 b=2
COPY --from=build --chown=10001 /out/app /app
EXPOSE 8080 9090
USER 10001
CMD ["/app"]
`

const replaced = (from: string | RegExp, to: string): string => PLAIN.replace(from, to)

describe('two solutions', () => {
  it.each([
    ['comments and blank lines', `# syntax=docker/dockerfile:1\n# Builds.\n\n${PLAIN.replaceAll('\n', '\n\n')}`],
    ['the case of keywords', PLAIN.replaceAll(/^(?:FROM|RUN|COPY|ENV)/gm, (word) => word.toLowerCase())],
    ['blanks between words', replaced('go build -o', 'go   build \\\n    -o')],
    ['names of stages', PLAIN.replaceAll('build', 'Compile').replace('go Compile', 'go build')],
    ['a number in place of a name', replaced('--from=build', '--from=0')],
    ['the order of variables', replaced('CGO_ENABLED=0 GOOS=linux', 'GOOS=linux CGO_ENABLED=0')],
    ['variables one by one', replaced('ENV CGO_ENABLED=0 GOOS=linux', 'ENV GOOS linux\nENV CGO_ENABLED=0')],
    ['labels one by one', replaced('LABEL a=1 b=2', 'LABEL b=2\nLABEL a="1"')],
    ['where settings stand', replaced('LABEL a=1 b=2\n', '').replace('USER 10001', 'USER 10001\nLABEL a=1 b=2')],
    ['ports one by one', replaced('EXPOSE 8080 9090', 'EXPOSE 9090/tcp\nEXPOSE 8080')],
    ['a path from the root', replaced('COPY go.mod ./', 'COPY ./go.mod /src/')],
    ['a variable that is filled in', `ARG VERSION=3.22\n${replaced('alpine:3.22', 'alpine:${VERSION}')}`],
    ['the full name of an image', replaced('FROM golang:1.25', 'FROM docker.io/library/golang:1.25')],
    ['the order of flags', replaced('--from=build --chown=10001', '--chown=10001 --from=build')],
    ['line ends of Windows', PLAIN.replaceAll('\n', '\r\n')],
  ])('that differ in %s are one', (_what, other) => {
    expect(normalForm(other, world)).toBe(normalForm(PLAIN, world))
    expect(solutionGroup(other, world)).toBe(solutionGroup(PLAIN, world))
  })

  it.each([
    ['a base', replaced('alpine:3.22', 'scratch')],
    ['the order of steps', replaced('COPY go.mod ./\nCOPY . .', 'COPY . .\nCOPY go.mod ./')],
    ['a command', replaced(' && echo done', '')],
    ['the form of a command', replaced('["/app"]', '/app')],
    ['a value', replaced('CGO_ENABLED=0', 'CGO_ENABLED=1')],
    ['a destination', replaced('/out/app /app', '/out/app /server')],
    ['who runs it', replaced('USER 10001', 'USER 10002')],
    ['a stage more', replaced('FROM alpine', 'FROM build AS test\nRUN go test ./...\n\nFROM alpine')],
    [
      'where a variable holds',
      replaced('ENV CGO_ENABLED=0 GOOS=linux\n', '').replace('USER', 'ENV CGO_ENABLED=0 GOOS=linux\nUSER'),
    ],
  ])('that differ in %s are two', (_what, other) => {
    expect(normalForm(other, world)).not.toBe(normalForm(PLAIN, world))
    expect(solutionGroup(other, world)).not.toBe(solutionGroup(PLAIN, world))
  })

  it('are one, whatever the order of stages that do not need each other', () => {
    const [a, b] = ['FROM node:22 AS a\nRUN echo a > /a\n', 'FROM node:22 AS b\nRUN echo b > /b\n']
    const end = 'FROM scratch\nCOPY --from=a /a /\nCOPY --from=b /b /\n'
    expect(normalForm(a + b + end, world)).toBe(normalForm(b + a + end, world))
  })

  it.each(['', 'FROM', 'COPY . .\n', 'FROM scratch\nCOPY --from=later / /\nFROM scratch AS later'])(
    'may be broken: %j',
    (text) => expect(solutionGroup(text, world)).toMatch(/\S/),
  )

  it('are told apart by short names', () => expect(solutionGroup(PLAIN, world).length).toBeLessThan(64))
})
