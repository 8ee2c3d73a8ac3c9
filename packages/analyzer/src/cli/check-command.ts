import { resolve } from 'node:path'
import { check } from '../rules/check.ts'
import type { CheckOptions } from '../rules/check.ts'
import { SEVERITIES } from '../rules/finding.ts'
import type { Finding } from '../rules/finding.ts'
import { parse } from '../syntax/parse.ts'
import type { Arguments } from './arguments.ts'
import { defineCommand } from './command.ts'
import type { ExitCode } from './command.ts'
import { findDockerignore } from './dockerignore.ts'
import type { FileReport } from './file-report.ts'
import { findDockerfiles } from './find-dockerfiles.ts'
import { fixText } from './fix-text.ts'
import { FORMATS } from './formats/all.ts'
import { readInput, STANDARD_INPUT } from './input.ts'
import type { Io, Output } from './io.ts'
import { locate } from './location.ts'
import { PLAN_OPTIONS, readPlanOptions } from './plan-options.ts'
import { readRuleSettings } from './rule-settings.ts'
import { decodeText, encodeText } from './utf8-text.ts'
import { visible } from './visible.ts'
import { replaceFile } from './write-file.ts'

/** `stagecraft check`: what is wrong with Dockerfiles, and with `--fix` what is wrong no more. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'Say what is wrong with Dockerfiles, and put right what can safely be put right.',
  usage: '[options] [path]…',
  options: {
    format: { value: 'FORMAT', values: Object.keys(FORMATS), help: 'how findings are written', default: 'text' },
    'fail-on': {
      value: 'SEVERITY',
      values: [...SEVERITIES, 'never'],
      help: 'the lightest finding that makes the exit code 1',
      default: 'warning',
    },
    rule: {
      value: 'ID=SETTING',
      help: `what a rule weighs: off, on, ${SEVERITIES.join(', ')}`,
      isRepeatable: true,
    },
    fix: { help: 'make the fixes that change nothing else; for -, print the fixed text' },
    context: {
      value: 'DIR',
      help: 'the build context, whose .dockerignore counts; the folder of each file if left out',
    },
    ...PLAN_OPTIONS,
  },
  notes: [
    'A path is a file, a folder, or - for standard input; the current folder if there is none. In a folder,',
    'Dockerfile, Dockerfile.*, *.Dockerfile and Containerfile are found, however deep, but not in node_modules',
    'and .git. A <file>.dockerignore counts before the .dockerignore of the context.',
  ],
  async run(given, io) {
    const options = { ...(await readPlanOptions(given, io)), rules: readRuleSettings(given.all('rule')) }
    const paths = await findDockerfiles(given.operands.length === 0 ? ['.'] : given.operands, io)
    const reports: FileReport[] = []
    for (const path of paths) reports.push(await checkFile(path, options, given, io))
    const output = given.has('fix') && paths.includes(STANDARD_INPUT) ? io.stderr : io.stdout
    await writeReports(reports, given.get('format'), output)
    return exitCodeOf(reports, given.get('fail-on'))
  },
})

async function checkFile(path: string, options: CheckOptions, given: Arguments, io: Io): Promise<FileReport> {
  const original = decodeText(await readInput(path, io))
  const dockerignore = await findDockerignore(path, given.find('context'), io)
  const find = (text: string): readonly Finding[] =>
    check(parse(text), { ...options, ...(dockerignore === null ? {} : { dockerignore }) }).toSorted(byPlace)
  const name = path === STANDARD_INPUT ? '<stdin>' : path
  const { text, fixed } = given.has('fix') ? fixText(original, find) : { text: original, fixed: [] }
  if (given.has('fix') && path === STANDARD_INPUT) await io.stdout.write(encodeText(text))
  else if (text !== original) await replaceFile(resolve(io.folder, path), encodeText(text))
  for (const { line, title, rule } of fixed) {
    await io.stderr.write(`${visible(`${name}:${line} fixed: ${title}`)} (${rule})\n`)
  }
  return { name, location: locate(path, io.folder), text, findings: find(text), fixed }
}

function byPlace(left: Finding, right: Finding): number {
  return left.firstLine - right.firstLine || left.start - right.start
}

async function writeReports(reports: readonly FileReport[], format: string, output: Output): Promise<void> {
  await output.write(FORMATS[format]?.render(reports, output.hasColour) ?? '')
}

function exitCodeOf(reports: readonly FileReport[], failOn: string): ExitCode {
  const limit = SEVERITIES.findIndex((severity) => severity === failOn)
  const fails = ({ severity }: Finding): boolean => SEVERITIES.indexOf(severity) <= limit
  return reports.some(({ findings }) => findings.some(fails)) ? 1 : 0
}
