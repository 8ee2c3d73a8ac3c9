import type { Node } from '../../files/node.ts'
import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import type { CommandCall } from '../command-model.ts'
import { isVacant } from '../making/of-image.ts'
import { expand, stemOf } from './expand.ts'
import type { Makefile, Rule } from './makefile.ts'

/** How making a target ended; `unknown` where the makefile asks for more than is known here. */
export type Making =
  | { readonly kind: 'made' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unsure'; readonly message: string }
  | { readonly kind: 'unknown' }

/** A rule that is applied to one target. */
interface Recipe {
  readonly needs: readonly string[]
  readonly lines: readonly string[]
  readonly stem: string
}

/** Makes targets, and before each what it needs. */
export class Maker {
  readonly #file: Makefile
  readonly #folder: string
  readonly #call: CommandCall
  readonly #machine: Machine
  readonly #done = new Map<string, boolean>()
  #doubt: string | null = null

  constructor(file: Makefile, folder: string, call: CommandCall, machine: Machine) {
    this.#file = file
    this.#folder = folder
    this.#call = call
    this.#machine = machine
  }

  make(target: string): Making {
    const problem = this.#update(target)
    if (problem !== null) return problem
    return this.#doubt === null ? { kind: 'made' } : { kind: 'unsure', message: this.#doubt }
  }

  /** Null if the target is there afterwards; `#done` tells whether it was made anew. */
  #update(target: string): Making | null {
    if (this.#done.has(target)) return null
    this.#done.set(target, false)
    const recipe = this.#findRecipe(target)
    if (recipe === 'unknown') return { kind: 'unknown' }
    const node = this.#nodeAt(target)
    if (node === 'unknown') return { kind: 'unknown' }
    if (recipe === null) {
      if (node !== null || this.#file.phony.has(target)) return null
      return { kind: 'failed', message: `make: *** No rule to make target '${target}'.  Stop.` }
    }
    for (const need of recipe.needs) {
      const problem = this.#update(need)
      if (problem !== null) return problem
    }
    const isOld = this.#isOld(target, node, recipe.needs)
    if (isOld === null) return { kind: 'unknown' }
    if (!isOld) return null
    this.#done.set(target, true)
    return this.#run(target, recipe)
  }

  #nodeAt(path: string): Node | null | 'unknown' {
    const place = this.#machine.files.find(joinPath(path, this.#folder))
    if (isVacant(place)) return null
    return place.kind === 'found' ? place.node : 'unknown'
  }

  // Which of two files from outside is older, nobody can tell.
  #isOld(target: string, node: Node | null, needs: readonly string[]): boolean | null {
    if (node === null || this.#file.phony.has(target) || needs.some((need) => this.#done.get(need) === true))
      return true
    const own = writtenAt(node)
    const others = needs.map((need) => {
      const found = this.#nodeAt(need)
      return found === 'unknown' || found === null ? null : writtenAt(found)
    })
    if (own === null || others.includes(null)) return null
    if (own < 1 && others.length > 0) return null
    return others.some((time) => (time ?? 0) > own)
  }

  #findRecipe(target: string): Recipe | null | 'unknown' {
    const rules = this.#file.rules.filter(({ targets }) => targets.includes(target))
    const needs = rules.flatMap((rule) => rule.needs)
    const own = rules.find(({ recipe }) => recipe.length > 0)
    if (own !== undefined) return { needs, lines: own.recipe, stem: '' }
    const implied = this.#file.phony.has(target) ? null : this.#imply(target)
    if (implied === 'unknown') return implied
    if (implied !== null) return { ...implied, needs: [...implied.needs, ...needs] }
    return rules.length > 0 ? { needs, lines: [], stem: '' } : null
  }

  #imply(target: string): Recipe | null | 'unknown' {
    for (const rule of [...this.#file.rules.filter(({ targets }) => targets[0]?.includes('%') === true), ...BUILT_IN]) {
      const stem = stemOf(target, rule.targets[0] ?? '')
      if (stem === null) continue
      const needs = rule.needs.map((need) => need.replace('%', () => stem))
      const found = needs.map((need) => this.#nodeAt(need))
      if (found.includes('unknown')) return 'unknown'
      const isRuled = (need: string): boolean => this.#file.rules.some(({ targets }) => targets.includes(need))
      if (needs.every((need, index) => found[index] !== null || isRuled(need)))
        return { needs, lines: rule.recipe, stem }
    }
    return null
  }

  #run(target: string, { needs, lines, stem }: Recipe): Making | null {
    const automatic = new Map([
      ['@', target],
      ['<', needs[0] ?? ''],
      ['^', [...new Set(needs)].join(' ')],
      ['*', stem],
    ])
    for (const line of lines) {
      const lookup = {
        find: (name: string) => automatic.get(name) ?? this.#file.variables.get(name),
        wildcard: () => null,
      }
      const text = expand(line, lookup)?.trim()
      if (text === undefined) return { kind: 'unknown' }
      const [, marks = '', command = ''] = /^([@+-]*)([^]*)$/.exec(text) ?? []
      if (command.trim() === '') continue
      const { status, message } = this.#call.run(['/bin/sh', '-c', command.trim()], { folder: this.#folder })
      if (status === null) this.#doubt ??= message
      else if (status !== 0 && !marks.includes('-'))
        return { kind: 'failed', message: `make: *** [${target}] Error ${status}` }
    }
    return null
  }
}

function writtenAt(node: Node): number | null {
  return node.kind === 'file' ? node.written : node.kind === 'unknown' ? null : node.time
}

/** Those of make's own rules that make programs and objects of sources. */
const BUILT_IN: readonly Rule[] = [
  builtIn('%.o', '%.c', '$(CC) $(CFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c -o $@ $<'),
  builtIn('%.o', '%.cc', '$(CXX) $(CXXFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c -o $@ $<'),
  builtIn('%.o', '%.cpp', '$(CXX) $(CXXFLAGS) $(CPPFLAGS) $(TARGET_ARCH) -c -o $@ $<'),
  builtIn('%', '%.o', '$(CC) $(LDFLAGS) $(TARGET_ARCH) $^ $(LOADLIBES) $(LDLIBS) -o $@'),
  builtIn('%', '%.c', '$(CC) $(CFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH) $^ $(LOADLIBES) $(LDLIBS) -o $@'),
  builtIn('%', '%.cc', '$(CXX) $(CXXFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH) $^ $(LOADLIBES) $(LDLIBS) -o $@'),
  builtIn('%', '%.cpp', '$(CXX) $(CXXFLAGS) $(CPPFLAGS) $(LDFLAGS) $(TARGET_ARCH) $^ $(LOADLIBES) $(LDLIBS) -o $@'),
]

function builtIn(target: string, need: string, line: string): Rule {
  return { targets: [target], needs: [need], recipe: [line] }
}
