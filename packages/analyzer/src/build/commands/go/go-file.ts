/** What the head of a Go file says. */
export interface GoFile {
  readonly packageName: string | null
  readonly imports: readonly string[]
  /** Whether it is compiled for the target; null if it depends on more than is looked at. */
  readonly isBuilt: boolean | null
  /** The patterns of the files that are put into the program. */
  readonly embeds: readonly string[]
}

/** What decides whether a file is compiled. */
export interface GoTarget {
  readonly system: string
  readonly architecture: string
  readonly tags: readonly string[]
}

/** Reads the head of a Go file: what it imports, and what it is for. */
export function readGoFile(name: string, text: string, target: GoTarget): GoFile {
  const code = withoutComments(text)
  const head = /^\s*package\s+(\w+)/.exec(code)
  return {
    packageName: head?.[1] ?? null,
    imports: readImports(code.slice(head?.[0].length ?? 0)),
    isBuilt: suits(name, target) ? meets(text, target) : false,
    embeds: [...text.matchAll(/^\/\/go:embed\s+(.+)$/gm)].flatMap(([, patterns = '']) =>
      patterns
        .trim()
        .split(/\s+/)
        .map((pattern) => pattern.replaceAll(/^["`]|["`]$/g, '').replace(/^all:/, '')),
    ),
  }
}

const TEXT_OR_COMMENT = /"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[^]*?\*\//g

function withoutComments(text: string): string {
  return text.replaceAll(TEXT_OR_COMMENT, (found) => (found.startsWith('/') ? ' ' : found))
}

// Imports come first; what follows them is of no interest.
function readImports(code: string): readonly string[] {
  const paths: string[] = []
  const next = /\s*;?\s*import\s*(?:\(([^)]*)\)|(?:[\w.]+\s+)?("[^"]*"|`[^`]*`))/y
  for (let found = next.exec(code); found !== null; found = next.exec(code)) {
    const [, block, single = ''] = found
    for (const [path] of (block ?? single).matchAll(/"[^"]*"|`[^`]*`/g)) paths.push(path.slice(1, -1))
  }
  return paths
}

const SYSTEMS = new Set(
  'aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows'.split(' '),
)
const ARCHITECTURES = new Set(
  '386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm'.split(' '),
)

// name_linux_arm64.go
function suits(name: string, { system, architecture }: GoTarget): boolean {
  const words = name.replace(/\.go$/, '').split('_').slice(1)
  const last = words.at(-1) ?? ''
  if (ARCHITECTURES.has(last)) {
    const before = words.at(-2) ?? ''
    return last === architecture && (!SYSTEMS.has(before) || before === system)
  }
  return !SYSTEMS.has(last) || last === system
}

// Only plain conditions are looked at: //go:build linux, //go:build !windows
function meets(text: string, { system, architecture, tags }: GoTarget): boolean | null {
  const condition = /^\/\/go:build\s+(.+)$/m.exec(text)?.[1]?.trim()
  if (condition === undefined) return /^\/\/ \+build /m.test(text) ? null : true
  const [, not = '', tag = ''] = /^(!?)([\w.]+)$/.exec(condition) ?? []
  if (tag === '' || tag === 'cgo' || /^go\d/.test(tag)) return null
  const isUnix = tag === 'unix' && system === 'linux'
  const holds = tag === system || tag === architecture || tag === 'gc' || isUnix || tags.includes(tag)
  return not === '' ? holds : !holds
}
