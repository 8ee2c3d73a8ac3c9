import { resolve } from 'node:path'
import { check } from '../rules/check.ts'
import type { CheckOptions } from '../rules/check.ts'
import type { Finding } from '../rules/finding.ts'
import { parse } from '../syntax/parse.ts'
import { findDockerignore } from './dockerignore.ts'
import type { FileReport } from './file-report.ts'
import { fixText } from './fix-text.ts'
import type { FixScope } from './fix-text.ts'
import { readInput, STANDARD_INPUT } from './input.ts'
import type { Io } from './io.ts'
import { locate } from './location.ts'
import { decodeText, encodeText } from './utf8-text.ts'
import { visible } from './visible.ts'
import { replaceFile } from './write-file.ts'

/** How one file is checked. */
export interface FileCheck {
  readonly options: CheckOptions
  /** The folder whose .dockerignore counts; that of the file if it is not given. */
  readonly context: string | undefined
  /** What is fixed, in the file or for standard input in what is printed; null for nothing. */
  readonly fixes: FixScope | null
}

/** Checks one file, and says what it changed in it. */
export async function checkFile(path: string, { options, context, fixes }: FileCheck, io: Io): Promise<FileReport> {
  const original = decodeText(await readInput(path, io))
  const dockerignore = await findDockerignore(path, context, io)
  const find = (text: string): readonly Finding[] =>
    check(parse(text), { ...options, ...(dockerignore === null ? {} : { dockerignore }) }).toSorted(byPlace)
  const name = path === STANDARD_INPUT ? '<stdin>' : path
  const { text, fixed } = fixes === null ? { text: original, fixed: [] } : fixText(original, fixes, find)
  if (fixes !== null && path === STANDARD_INPUT) await io.stdout.write(encodeText(text))
  else if (text !== original) await replaceFile(resolve(io.folder, path), encodeText(text))
  for (const { line, title, rule } of fixed) {
    await io.stderr.write(`${visible(`${name}:${line} fixed: ${title}`)} (${rule})\n`)
  }
  return { name, location: locate(path, io.folder), text, findings: find(text), fixed }
}

function byPlace(left: Finding, right: Finding): number {
  return left.firstLine - right.firstLine || left.start - right.start
}
