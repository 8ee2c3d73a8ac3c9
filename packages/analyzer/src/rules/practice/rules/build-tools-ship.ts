import type { ShellScript } from '../../../shell/shell-script.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { isBuildPackage } from '../reading/build-tools.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { findSystemCalls, readSystemCall, SYSTEM_TOOLS, type SystemCall } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'build-residue',
  what: 'Compilers or headers are installed in the stage that ships.',
  why: 'They are needed for minutes and pulled for ever: hundreds of megabytes, each with findings of its own for every scanner, and a workshop for whoever gets in. A stage that builds and stays behind costs nothing.',
  bad: 'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev && rm -rf /var/lib/apt/lists/*\nRUN pip install --no-cache-dir psycopg2',
  good: 'FROM python:3.12 AS build\nRUN pip install --no-cache-dir --target /deps psycopg2\nFROM python:3.12-slim\nCOPY --from=build /deps /usr/local/lib/python3.12/site-packages',
}

/** Compilers and headers that are installed in what ships. */
export const buildToolsShip = defineCommandRule({
  id: 'build-tools-ship',
  severity: 'warning',
  commands: SYSTEM_TOOLS,
  check(command, { scene, script, report }) {
    const call = readSystemCall(command)
    if (call?.action !== 'install' || scene.stage?.ships !== true) return
    const tools = call.packages.filter(({ value }) => isBuildPackage(value))
    const [first] = tools
    if (first === undefined || isTakenOut(call, script)) return
    const names = tools.slice(0, 3).map(({ value }) => value)
    const more = tools.length > names.length ? ` and ${tools.length - names.length} more` : ''
    const message = `${names.join(', ')}${more} ${tools.length === 1 ? 'serves' : 'serve'} to build and not to run, and ${tools.length === 1 ? 'ships' : 'ship'} all the same. Build in a stage of its own, and copy the result.`
    report(first, { message })
  },
})

// apk add -t .build gcc && make && apk del .build, in one RUN: the layer never holds them
function isTakenOut(call: SystemCall, script: ShellScript): boolean {
  const removal = findSystemCalls(script.commands).findLast(
    ({ family, action }) => family === call.family && action === 'remove',
  )
  return removal !== undefined && removal.command.pos > call.command.pos
}
