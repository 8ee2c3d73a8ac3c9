import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { areSame, isExact, keyOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import type { TreeEditor } from '../../files/tree-editor.ts'
import type { System } from '../../machine/system.ts'
import type { Project } from '../../project/project.ts'
import { SOMEBODY, tryOn, type Trial } from '../a-call.cases.ts'

const DEBIAN: System = {
  image: 'golang:1.26',
  family: 'debian',
  version: '13',
  libc: 'glibc',
  packageManager: 'apt',
  architecture: 'amd64',
}
const ALPINE: System = { ...DEBIAN, image: 'golang:1.26-alpine', family: 'alpine', libc: 'musl' }

const HELLO = 'package main; import "fmt"; func main() { fmt.Println("hi") }'
const WEB = 'package main; import ("fmt"; "net/http"); func main() { fmt.Println(http.ListenAndServe(":80", nil)) }'
const CALLS_C = 'package main; import "C"; func main() {}'

interface Place {
  readonly system?: System
  readonly hasGcc?: boolean
  readonly version?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly project?: Project
  readonly folder?: string
}

function goOn(editor: TreeEditor, line: string, place: Place = {}): Trial {
  const { system = DEBIAN, hasGcc = true, version = '1.26.2', environment = {}, project = {}, folder = '/src' } = place
  editor.makeFolders('/usr/bin')
  if (hasGcc) {
    editor.writeFile('/usr/bin/gcc', { kind: 'text', text: 'gcc' })
    editor.mark('/usr/bin/gcc', { mode: 0o755 })
  }
  const variables = { PATH: '/usr/bin', HOME: '/root', GOPATH: '/go', GOLANG_VERSION: version, ...environment }
  return tryOn(editor, line, { folder, environment: variables, machine: { system, project } })
}

function moduleOf(...lines: readonly string[]): TreeEditor {
  return editorOf('/src/go.mod module example.org/shop', ...lines)
}

function contentAt({ editor }: Trial, path: string): Content | null {
  const place = editor.find(path)
  return place.kind === 'found' && place.node.kind === 'file' ? place.node.content : null
}

function libcAt(trial: Trial, path: string): string | null {
  const content = contentAt(trial, path)
  return content?.kind === 'product' && content.nature?.kind === 'program' ? content.nature.libc : null
}

describe('what go build makes', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['go build', '/src/shop', []],
    ['go build .', '/src/shop', []],
    ['go build -o /out/app .', '/out/app', []],
    ['go build -o=bin/ .', '/src/bin/shop', []],
    ['go build -v -trimpath -o /srv .', '/srv/shop', ['/srv/']],
    ['go build -o app ./cmd/api', '/src/app', []],
    ['go build ./cmd/api', '/src/api', []],
    ['go build main.go', '/src/main', []],
    ['go install ./cmd/api', '/go/bin/api', []],
  ])('%s makes %s', (line, path, more) => {
    const trial = goOn(moduleOf(`/src/main.go ${HELLO}`, `/src/cmd/api/main.go ${HELLO}`, ...more), line)
    expect(trial.status).toBe(0)
    expect(trial.editor.find(path)).toMatchObject({ kind: 'found', node: { kind: 'file', mode: 0o755 } })
  })

  test('the name is that of the module without its major version', () => {
    const editor = editorOf('/src/go.mod module example.org/shop/v2', `/src/main.go ${HELLO}`)
    expect(goOn(editor, 'go build').editor.find('/src/shop')).toMatchObject({ kind: 'found' })
  })

  test.each<readonly [string, number | 'unsure' | null, readonly string[]]>([
    ['go build', 1, ['/src/go.mod module example.org/shop']],
    ['go build', 1, ['/src/go.mod module example.org/shop', '/src/main_test.go package main']],
    ['go build', 1, [`/src/main.go ${HELLO}`]],
    ['go build ./cmd/none', 1, ['/src/go.mod module example.org/shop', `/src/main.go ${HELLO}`]],
    ['go build', 1, ['/src/go.mod module a.b/c', '/src/main.go package main; import "a.b/c/none"; func main() {}']],
    ['go build', 1, ['/src/go.mod module a.b/c', '/src/main.go package main; import "x.y/z"; func main() {}']],
    ['go mod download', 1, ['/src/main.go x']],
    ['go mod download', 0, ['/src/go.mod module a.b/c']],
    ['go mod download', 'unsure', ['/src/go.mod module a.b/c\nrequire x.y/z v1.0.0']],
    ['go build -toolexec x .', null, ['/src/go.mod module a.b/c', `/src/main.go ${HELLO}`]],
    ['go generate', null, ['/src/go.mod module a.b/c']],
  ])('%s ends with %s on %j', (line, status, tree) => {
    expect(goOn(editorOf(...tree), line).status).toBe(status)
  })

  test('a project that says what is fetched makes it sure', () => {
    const project = { go: { modules: { bytes: 45_000_000 } } }
    const trial = goOn(moduleOf('/src/go.sum x'), 'go mod download', { project })
    expect(trial.status).toBe(0)
    const asked = goOn(editorOf('/src/go.mod module a.b/c\nrequire x.y/z v1.0.0'), 'go mod download', { project })
    expect(asked.editor.find('/go/pkg/mod')).toMatchObject({ kind: 'found', node: { doubt: { reach: 'more' } } })
    expect(asked.status).toBe(0)
  })

  test('who has no home has no build cache', () => {
    const editor = moduleOf(`/src/main.go ${HELLO}`)
    const trial = tryOn(editor, 'go build', {
      account: SOMEBODY,
      folder: '/src',
      environment: { PATH: '/bin', HOME: '/' },
    })
    expect(trial).toMatchObject({ status: 1, message: expect.stringContaining('build cache') as string })
  })
})

describe('what it is linked to', () => {
  test.each<readonly [string, string, Place, string | null]>([
    ['no package needs C', HELLO, {}, 'none'],
    ['net asks the C library', WEB, {}, 'glibc'],
    ['net on Alpine', WEB, { system: ALPINE }, 'musl'],
    ['cgo is off', WEB, { environment: { CGO_ENABLED: '0' } }, 'none'],
    ['without a compiler cgo is off', WEB, { hasGcc: false }, 'none'],
    ['it is on before 1.20', WEB, { hasGcc: false, version: '1.19.8' }, 'glibc'],
    ['own code calls C', CALLS_C, {}, 'glibc'],
    ['it is built for elsewhere', WEB, { environment: { GOARCH: 'arm64' } }, 'none'],
    ['netip needs nothing', 'package main; import "net/netip"; func main() {}', {}, 'none'],
    ['os/user asks, too', 'package main; import "os/user"; func main() {}', {}, 'glibc'],
    ['a comment is no import', 'package main // import "net"\nimport "os"', {}, 'none'],
  ])('%s', (_, source, place, libc) => {
    const trial = goOn(moduleOf(`/src/main.go ${source}`), 'go build -o /app', place)
    expect(trial.status).toBe(0)
    expect(libcAt(trial, '/app')).toBe(libc)
  })

  test.each<readonly [string, string | null]>([
    ['go build -tags netgo -o /app', 'none'],
    ['go build -tags=osusergo -o /app', 'glibc'],
    ['go build -buildmode=pie -o /app', null],
    ['go build -race -o /app', null],
    ['go build -ldflags=-extldflags=-static -o /app', null],
  ])('%s', (line, libc) => {
    expect(libcAt(goOn(moduleOf(`/src/main.go ${WEB}`), line), '/app')).toBe(libc)
  })

  test('imports are followed through the module, and by what the project says beyond it', () => {
    const uses = 'package main; import "example.org/shop/api"; func main() { api.Run() }'
    const inside = moduleOf(`/src/main.go ${uses}`, '/src/api/api.go package api; import "net"')
    expect(libcAt(goOn(inside, 'go build -o /app'), '/app')).toBe('glibc')
    const tree = [
      '/src/go.mod module a.b/c\nrequire x.y/z v1.0.0',
      '/src/main.go package main; import "x.y/z"; func main() {}',
    ]
    expect(libcAt(goOn(editorOf(...tree), 'go build -o /app'), '/app')).toBe(null)
    const project = { go: { usesNet: true, usesCgo: false, modules: { bytes: 1000 } } }
    expect(libcAt(goOn(editorOf(...tree), 'go build -o /app', { project }), '/app')).toBe('glibc')
  })

  test.each<readonly [string, Place]>([
    [CALLS_C, { hasGcc: false, environment: { CGO_ENABLED: '1' } }],
    [WEB, { hasGcc: false, environment: { CGO_ENABLED: '1' } }],
  ])('%s fails where there is no compiler', (source, place) => {
    expect(goOn(moduleOf(`/src/main.go ${source}`), 'go build -o /app', place).status).toBe(1)
  })

  test('a program for another system says so', () => {
    const trial = goOn(moduleOf(`/src/main.go ${HELLO}`), 'go build', { environment: { GOOS: 'windows' } })
    expect(contentAt(trial, '/src/shop.exe')).toMatchObject({ nature: { platform: 'windows/amd64' } })
  })
})

describe('what the bytes depend on', () => {
  const off = { environment: { CGO_ENABLED: '0' } }
  const first = contentAt(goOn(moduleOf(`/src/main.go ${HELLO}`), 'go build -o /app', off), '/app')
  const keyAt = (content: Content | null): string | null => (content === null ? null : keyOf(content))

  test.each<readonly [string, string, string, readonly string[], boolean]>([
    ['the same again', 'go build -o /app', HELLO, [], true],
    ['another name', 'go build -v -o /app .', HELLO, [], true],
    ['a README', 'go build -o /app', HELLO, ['/src/README.md x'], true],
    ['a test', 'go build -o /app', HELLO, ['/src/main_test.go x'], true],
    ['a comment', 'go build -o /app', `${HELLO} // more`, [], false],
    ['another file', 'go build -o /app', HELLO, ['/src/b.go package main'], false],
    ['flags for the linker', 'go build -ldflags=-s -o /app', HELLO, [], false],
  ])('%s', (_, line, source, more, isSame) => {
    const content = contentAt(goOn(moduleOf(`/src/main.go ${source}`, ...more), line, off), '/app')
    expect(keyAt(content) === keyAt(first)).toBe(isSame)
    expect(content !== null && isExact(content)).toBe(true)
  })

  test('a program shows its own files, and not those of the packages that it imports', () => {
    const uses = 'package main; import "example.org/shop/api"; func main() { api.Run() }'
    const build = (main: string, api: string, line = 'go build -o /app'): Content => {
      const content = contentAt(goOn(moduleOf(`/src/main.go ${main}`, `/src/api/api.go ${api}`), line, off), '/app')
      if (content === null) throw new Error('Nothing was built')
      return content
    }
    const before = build(uses, 'package api')
    expect(areSame(before, build(`${uses} // more`, 'package api'))).toBe(false)
    expect(areSame(before, build(uses, 'package api // more'))).toBeNull()
    const bare = 'go build -ldflags=-buildid= -o /app'
    expect(areSame(build(uses, 'package api', bare), build(`${uses} // more`, 'package api', bare))).toBeNull()
  })

  test('a file that is put in counts, and one of another system does not', () => {
    const source = 'package main\nimport _ "embed"\n//go:embed a.txt\nvar a string\nfunc main() {}'
    const build = (...more: readonly string[]): Content | null =>
      contentAt(
        goOn(
          moduleOf(`/src/main.go ${source}`, '/src/other_windows.go package main', ...more),
          'go build -o /app',
          off,
        ),
        '/app',
      )
    expect(keyAt(build('/src/a.txt one'))).not.toBe(keyAt(build('/src/a.txt two')))
    expect(keyAt(build('/src/a.txt one'))).toBe(keyAt(build('/src/a.txt one', '/src/b.txt b')))
    expect(build()).toBe(null)
  })
})

test.each([
  ['go env GOPATH', '/go\n'],
  ['go env GOOS GOARCH', 'linux\namd64\n'],
  ['go version', null],
])('%s says %j', (line, output) => {
  expect(goOn(moduleOf(), line)).toMatchObject({ status: 0, output })
})
