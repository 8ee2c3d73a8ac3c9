import type { ShellScripts } from '../../../shell/shell-script.ts'
import type { PlannedStage, PlannedStep } from '../../../stages/plan-types.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'libc',
  what: 'A program is built against one C library and copied to an image with another, or with none.',
  why: 'A program that was linked to glibc asks for /lib64/ld-linux-x86-64.so.2 when it starts. Alpine has musl instead, scratch has nothing: the container ends with "no such file or directory", although the file is plainly there.',
  bad: 'FROM golang:1.22 AS build\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY --from=build /app /app',
  good: 'FROM golang:1.22 AS build\nRUN CGO_ENABLED=0 go build -o /app .\nFROM alpine:3.20\nCOPY --from=build /app /app',
}

/** A program that is copied to where its C library is not. */
export const libcMismatch = defineRule({
  id: 'libc-mismatch',
  severity: 'warning',
  on: 'COPY',
  check(copy, scene) {
    if (scene.step?.kind !== 'COPY' || scene.step.from?.kind !== 'stage' || scene.stage === null) return
    const from = scene.step.from.stage
    const here = traitsOf(scene.stage)
    const { libc } = traitsOf(from)
    if (libc === null || libc === 'none' || here.libc === null || here.libc === libc) return
    for (const source of copy.sources) {
      const kind = source.kind === 'path' ? kindOf(source.word.value, from, libc, scene.shells) : null
      if (kind === null) continue
      const lacks = here.libc === 'none' ? 'no C library' : here.libc
      const message = `${kind.what} built against ${libc} in stage ${from.label}; this image has ${lacks}. ${kind.advice}`
      scene.report(source.word, { message, doubt: kind.doubt })
      return
    }
  },
})

interface Crossing {
  readonly what: string
  readonly advice: string
  readonly doubt: string | null
}

const HARMLESS =
  /^\/etc\/|\/(?:ca-certificates|certs|zoneinfo|passwd|group|dist|public|static|assets|html|www|docs|templates|migrations|public)(?:\/|$)|\.(?:jar|war|js|json|css|html|ya?ml|toml|conf|txt|sh|py|pem|crt|sql|wasm)$/

function kindOf(path: string, from: PlannedStage, libc: 'glibc' | 'musl', shells: ShellScripts): Crossing | null {
  if (/node_modules\/?$/.test(path)) {
    return {
      what: 'Native addons in node_modules were',
      advice: 'Install on the same kind of base.',
      doubt: 'Only packages with native code are affected.',
    }
  }
  if (/(?:\/|^)(?:\.?venv|site-packages)(?:\/|$)/.test(path)) {
    return {
      what: 'This Python environment was',
      advice: 'Install on the same kind of base.',
      doubt: 'Only packages with native code, and the interpreter itself, are affected.',
    }
  }
  return HARMLESS.test(path) ? null : programBuiltIn(from, libc, shells)
}

function programBuiltIn(from: PlannedStage, libc: 'glibc' | 'musl', shells: ShellScripts): Crossing | null {
  const steps = chainOf(from)
    .toReversed()
    .flatMap((stage) => stage.steps)
  for (const step of steps.toReversed()) {
    const found = step.kind === 'RUN' ? crossingOf(step, libc, shells) : null
    if (found !== null) return found
  }
  return null
}

function crossingOf(step: PlannedStep, libc: 'glibc' | 'musl', shells: ShellScripts): Crossing | null {
  if (step.kind !== 'RUN') return null
  const text = step.instruction.line.text + step.instruction.heredocs.map(({ content }) => content).join('\n')
  for (const { name, words } of shells.of(step.instruction)?.commands ?? []) {
    const [action] = words.map(({ value }) => value)
    if (name === 'go' && action === 'build' && libc === 'glibc' && usesCgo(step, text)) {
      return {
        what: 'With cgo on, this program may be',
        advice: 'Build it with CGO_ENABLED=0.',
        doubt: 'Only programs with C code, or that use net or os/user with a C compiler at hand, are linked to it.',
      }
    }
    if (name === 'cargo' && action === 'build' && libc === 'glibc' && !/musl|crt-static/.test(text)) {
      return { what: 'This program was', advice: 'Build it with --target for musl, or on Alpine.', doubt: null }
    }
    if (/^(?:gcc|g\+\+|cc|clang)$/.test(name) && !/-static\b/.test(text)) {
      return { what: 'This program was', advice: 'Link it with -static, or build it on the same base.', doubt: null }
    }
  }
  return null
}

function usesCgo(step: PlannedStep, text: string): boolean {
  if (step.environment.get('CGO_ENABLED') === '0' || text.includes('CGO_ENABLED=0')) return false
  // Building for another platform turns cgo off, and these flags make a static program in spite of it.
  return !/-static\b|GOARCH=|GOOS=(?!linux)|netgo/.test(text)
}
