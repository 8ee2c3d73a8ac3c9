import { joinContents, product, textContent, textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { reach } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readSearch, type LineSearch } from '../line-search.ts'
import { joinLines, linesIn, splitLines, unorderedLines } from '../lines.ts'
import { readOptions, type Options } from '../options.ts'
import { derived, readInputs, type TextInput } from '../text-input.ts'
import { walkNodes } from '../walk-nodes.ts'

export const grep = defineCommand({
  names: ['grep', 'egrep', 'fgrep'],
  summary: 'Searches files for lines that a pattern matches, and fails where there are none.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'qviclnEFGorRhHswxa',
      values: 'em',
      longFlags: {
        quiet: 'q',
        silent: 'q',
        'invert-match': 'v',
        'ignore-case': 'i',
        count: 'c',
        'files-with-matches': 'l',
        'line-number': 'n',
        'extended-regexp': 'E',
        'fixed-strings': 'F',
        'only-matching': 'o',
        recursive: 'r',
        'no-filename': 'h',
        'no-messages': 's',
        'word-regexp': 'w',
        'line-regexp': 'x',
      },
      longValues: { regexp: 'e', 'max-count': 'm' },
    })
    if (options === null || options.value('m') !== undefined || (options.has('o') && options.has('c'))) return null
    const [first, ...rest] = options.operands
    const patterns = options.all('e').length > 0 ? options.all('e') : first === undefined ? [] : [first]
    if (patterns.length === 0) return null
    const files = options.all('e').length > 0 ? options.operands : rest
    const search = readSearch(
      patterns.flatMap((text) => text.split('\n')),
      {
        isExtended: options.has('E') || call.name === 'egrep',
        isFixed: options.has('F') || call.name === 'fgrep',
        ignoresCase: options.has('i'),
        isInverted: options.has('v'),
        wants: options.has('x') ? 'line' : options.has('w') ? 'word' : 'part',
      },
    )
    if (options.has('r') || options.has('R')) return searchFolders(search, files, options, call, machine)
    const found = readInputs(files, call, machine).map((input) => searchInput(search, input, options))
    return report(
      found,
      { ...styleOf(options), hasNames: (found.length > 1 || options.has('H')) && !options.has('h') },
      call,
    )
  },
})

interface Style {
  readonly isQuiet: boolean
  readonly shows: 'lines' | 'count' | 'names'
  readonly hasNames: boolean
  readonly hasNumbers: boolean
  readonly onlyParts: boolean
}

function styleOf(options: Options): Omit<Style, 'hasNames'> {
  const shows = options.has('l') ? 'names' : options.has('c') ? 'count' : 'lines'
  return { isQuiet: options.has('q'), shows, hasNumbers: options.has('n'), onlyParts: options.has('o') }
}

/** What was found in one file; null lines where that can't be told. */
interface Finding {
  readonly input: TextInput
  readonly lines: readonly { readonly number: number; readonly text: string }[] | null
  /** Whether the lines are in the order of the file. */
  readonly isOrdered: boolean
}

function searchInput(search: LineSearch | null, input: TextInput, options: Options): Finding {
  const { content } = input
  const lines = content === null ? [] : linesIn(content)
  const isOrdered = content === null || textOf(content) !== null
  const isBinary = lines?.some((line) => line.includes('\0')) === true && !options.has('a')
  if (lines === null || isBinary || (!isOrdered && options.has('n'))) return { input, lines: null, isOrdered }
  return { input, lines: search?.find(lines, options.has('o')) ?? null, isOrdered }
}

function report(findings: readonly Finding[], style: Style, call: CommandCall): CommandResult {
  const bad = findings.filter(({ input }) => input.content === null)
  const message = bad.map(({ input }) => `grep: ${input.message}`).join('\n')
  const hasFound = findings.some(({ lines }) => lines !== null && lines.length > 0)
  const isKnown = findings.every(({ lines, input }) => lines !== null && (input.content !== null || input.isSure))
  const output = style.isQuiet ? textContent('') : joinContents(findings.map((finding) => shown(finding, style, call)))
  // With -q a match is all that matters, whatever else there was.
  if (hasFound && (style.isQuiet || (isKnown && bad.length === 0))) return { status: 0, output, message }
  if (!isKnown) return { status: null, output, message: message || 'whether a line matches is not known' }
  return { status: bad.length > 0 ? 2 : hasFound ? 0 : 1, output, message }
}

function shown({ input, lines, isOrdered }: Finding, style: Style, call: CommandCall): Content {
  if (input.content === null) return textContent('')
  if (lines === null) return derived(input.content, call)
  const name = input.name === '-' ? '(standard input)' : input.name
  const before = style.hasNames ? `${name}:` : ''
  switch (style.shows) {
    case 'names':
      return textContent(lines.length > 0 ? `${name}\n` : '')
    case 'count':
      return textContent(`${before}${lines.length}\n`)
    case 'lines': {
      const parts = style.onlyParts ? lines.filter(({ text }) => text !== '') : lines
      const written = parts.map(({ number, text }) => `${before}${style.hasNumbers ? `${number}:` : ''}${text}`)
      return isOrdered ? textContent(joinLines(written)) : unorderedLines(written)
    }
  }
}

/** All files in folders; in which order is not known. */
function searchFolders(
  search: LineSearch | null,
  folders: readonly string[],
  options: Options,
  call: CommandCall,
  machine: Machine,
): CommandResult {
  const lines: string[] = []
  let isKnown = search !== null
  let hasFound = false
  for (const folder of folders.length === 0 ? ['.'] : folders) {
    const access = reach(machine, folder, call.folder)
    if (access.kind !== 'ok')
      return { status: access.kind === 'denied' ? 2 : null, output: unknownText(machine), message: access.message }
    if (machine.files.doubtAt(access.value.path) !== null) isKnown = false
    for (const [path, node] of walkNodes(access.value.node, folder)) {
      if (node.kind === 'unknown' || (node.kind === 'folder' && node.doubt !== null)) isKnown = false
      if (node.kind !== 'file' || !machine.budget.spend()) continue
      const text = textOf(node.content)
      const found = text === null ? null : (search?.find(splitLines(text), options.has('o')) ?? null)
      if (found === null) isKnown = false
      else if (found.length > 0) {
        hasFound = true
        if (options.has('l')) lines.push(path)
        else
          lines.push(
            ...found.map(
              (line) => `${options.has('h') ? '' : `${path}:`}${options.has('n') ? `${line.number}:` : ''}${line.text}`,
            ),
          )
      }
    }
  }
  const isPlain = isKnown && !options.has('c')
  const output = options.has('q') ? textContent('') : isPlain ? unorderedLines(lines) : unknownText(machine)
  return {
    status: hasFound ? 0 : isKnown ? 1 : null,
    output,
    message: isKnown || hasFound ? '' : 'not all files are known',
  }
}

function unknownText(machine: Machine): Content {
  return product(machine.newIdentity())
}
