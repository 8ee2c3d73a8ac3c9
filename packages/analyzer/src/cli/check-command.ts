import { SEVERITIES } from '../rules/finding.ts'
import type { Finding } from '../rules/finding.ts'
import type { Arguments } from './arguments.ts'
import { checkFile } from './check-file.ts'
import type { FileCheck } from './check-file.ts'
import { defineCommand } from './command.ts'
import type { ExitCode } from './command.ts'
import type { FileReport } from './file-report.ts'
import { expectFolder, findDockerfiles } from './find-dockerfiles.ts'
import type { FixScope } from './fix-text.ts'
import { FORMATS } from './formats/all.ts'
import { STANDARD_INPUT } from './input.ts'
import type { Io } from './io.ts'
import { PLAN_OPTIONS, readPlanOptions } from './plan-options.ts'
import { readRuleSettings } from './rule-settings.ts'
import { UsageError } from './usage-error.ts'

/** `stagecraft check`: what is wrong with Dockerfiles, and with `--fix` what is wrong no more. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'Say what is wrong with Dockerfiles; --fix puts right what is safe to.',
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
    'fix-all': { help: 'make those as well that may change what the build makes' },
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
    '',
    'The exit code is 1 if anything found is at or above --fail-on, 2 if something can not be used, and else 0.',
    'In a Dockerfile, "# stagecraft ignore=<rule>" above an instruction silences a rule for it, and',
    '"# stagecraft file ignore=<rule>" for the whole file.',
  ],
  async run(given, io) {
    const options = { ...(await readPlanOptions(given, io)), rules: readRuleSettings(given.all('rule')) }
    const context = given.find('context')
    if (context !== undefined) await expectFolder(context, io)
    const paths = await findDockerfiles(given.operands.length === 0 ? ['.'] : given.operands, io)
    const fixes = fixScopeOf(given)
    const reports = await checkFiles(paths, { options, context, fixes }, io)
    const output = fixes !== null && paths.includes(STANDARD_INPUT) ? io.stderr : io.stdout
    await output.write(FORMATS[given.get('format')]?.render(reports, output.hasColour) ?? '')
    return reports.length < paths.length ? 2 : exitCodeOf(reports, given.get('fail-on'))
  },
})

function fixScopeOf(given: Arguments): FixScope | null {
  if (given.has('fix-all')) return 'all'
  return given.has('fix') ? 'safe' : null
}

/** The reports of all files that can be read; of the others it is said why not. */
async function checkFiles(paths: readonly string[], how: FileCheck, io: Io): Promise<readonly FileReport[]> {
  const reports: FileReport[] = []
  for (const path of paths) {
    try {
      reports.push(await checkFile(path, how, io))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      await io.stderr.write(`stagecraft: ${error.message}\n`)
    }
  }
  return reports
}

function exitCodeOf(reports: readonly FileReport[], failOn: string): ExitCode {
  const limit = SEVERITIES.findIndex((severity) => severity === failOn)
  const fails = ({ severity }: Finding): boolean => SEVERITIES.indexOf(severity) <= limit
  return reports.some(({ findings }) => findings.some(fails)) ? 1 : 0
}
