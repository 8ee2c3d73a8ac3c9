import { buildCase, diagnose, tellBuild, tellReruns } from '@stagecraft/analyzer'
import type { Build, BuildCase } from '@stagecraft/analyzer'
import { imageTable } from '@stagecraft/analyzer/images'

/** A small context: something of each kind that a COPY or a script may come by. */
const FILES: NonNullable<BuildCase['files']> = {
  'package.json': '{"name": "a", "scripts": {"build": "node build.js"}, "dependencies": {"b": "1"}}\n',
  'package-lock.json':
    '{"lockfileVersion": 3, "packages": {"": {"name": "a"}, "node_modules/b": {"version": "1.0.0"}}}\n',
  'go.mod': 'module example.org/a\n\ngo 1.22\n',
  'main.go': 'package main\n\nfunc main() {}\n',
  'requirements.txt': 'flask==3.0\n',
  Makefile: 'all: b\nb: a.c\n\tgcc -o b a.c\n',
  'a.c': 'int main(void) { return 0; }\n',
  'src/a.js': 'console.log(1)\n',
  'run.sh': { text: '#!/bin/sh\necho a\n', mode: 0o755 },
  'data.bin': { size: 5000 },
  'a.tar.gz': { archive: { 'b/': '', 'b/c': 'c\n' }, gzip: true },
  link: { symlink: 'src' },
  b: { directory: 0o700 },
}

const EDITS: NonNullable<BuildCase['edits']> = [{ files: { 'src/a.js': 'console.log(2)\n' } }]

/** Builds a text with a small context, before and after an edit, and says all that there is to say of it. */
export function simulate(text: string): void {
  const [first, ...more] = buildCase({ dockerfile: text, files: FILES, edits: EDITS }, { table: imageTable })
  if (first === undefined) throw new Error('Nothing was built')
  expectOrder(first)
  diagnose(first)
  tellBuild(first)
  for (const made of more) tellReruns(made, [first])
}

/** No layer is smaller than nothing, and no size ends before it begins. */
function expectOrder({ image }: Build): void {
  for (const { createdBy, size } of image?.layers ?? []) {
    const isRange = size.minBytes >= 0 && size.minBytes <= size.maxBytes
    if (!isRange) throw new Error(`${createdBy.slice(0, 80)} takes ${size.minBytes} to ${size.maxBytes} bytes`)
  }
}
