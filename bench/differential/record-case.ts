import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildCase, BuildEdit, RecordedBuild } from '../conformance/build-rows.ts'
import { readBuildLog } from './build-log.ts'
import { inFolder } from './engine.ts'
import type { Engine } from './engine.ts'
import { readSavedImage } from './saved-image.ts'
import { writeContext } from './write-context.ts'

const IMAGE = 'differential:case'

const FLAGS = ['--progress', 'plain', '--network', 'none', '--tag', IMAGE]

/** Builds a case for real with nothing in the cache, then after each of its edits. */
export async function recordCase(
  engine: Engine,
  baseDiffId: string,
  buildCase: BuildCase,
): Promise<readonly RecordedBuild[]> {
  await engine.mustRun(['builder', 'prune', '--all', '--force'])
  return inFolder(async (folder) => {
    const results: RecordedBuild[] = []
    let state: BuildCase = buildCase
    for (const edit of [buildCase, ...(buildCase.edits ?? [])]) {
      state = applyEdit(state, edit)
      // Each build finds the cache that the builds before left.
      await writeContext(join(folder, 'context'), edit)
      await writeFile(join(folder, 'Dockerfile'), state.dockerfile)
      for (const [id, text] of Object.entries(state.secrets ?? {})) await writeFile(join(folder, `secret-${id}`), text)
      results.push(await build(engine, baseDiffId, folder, state))
    }
    return results
  })
}

function applyEdit(state: BuildCase, { dockerfile, buildArgs }: BuildEdit): BuildCase {
  return {
    ...state,
    dockerfile: dockerfile ?? state.dockerfile,
    buildArgs: { ...state.buildArgs, ...buildArgs },
  }
}

async function build(engine: Engine, baseDiffId: string, folder: string, state: BuildCase): Promise<RecordedBuild> {
  const { buildArgs = {}, secrets = {}, target } = state
  const { code, stderr } = await engine.run([
    'build',
    ...FLAGS,
    '--file',
    join(folder, 'Dockerfile'),
    ...Object.entries(buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
    ...Object.keys(secrets).flatMap((id) => ['--secret', `id=${id},src=${join(folder, `secret-${id}`)}`]),
    ...(target === undefined ? [] : ['--target', target]),
    join(folder, 'context'),
  ])
  const { steps, message } = readBuildLog(stderr)
  if (code !== 0) return { steps, error: `error: failed to solve: ${message}` }
  const saved = await engine.save(IMAGE)
  if (saved === null) return { steps, layers: [], config: await inspectConfig(engine) }
  const { diffIds, layers, config, history } = readSavedImage(saved)
  const below = diffIds[0] === baseDiffId ? 1 : 0
  const above = history
    .slice(below)
    .map((line) => ({ ...line, createdBy: modernizeHistory(line.createdBy, buildArgs) }))
  // Older builders leave the flags out, and count the ARGs of a RUN otherwise.
  const isComparable = !/--ch(?:own|mod)=|^ARG /m.test(state.dockerfile)
  return { steps, layers: layers.slice(below), config, ...(isComparable && { history: above }) }
}

async function inspectConfig(engine: Engine): Promise<Readonly<Record<string, unknown>>> {
  const text = await engine.mustRun(['image', 'inspect', '--format', '{{json .Config}}', IMAGE])
  const settings = JSON.parse(text) as Readonly<Record<string, unknown>>
  // Those of a container, which no image has.
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== false && value !== ''))
}

/** What newer builders write; older ones write the default of an ARG that was given another value. */
function modernizeHistory(line: string, buildArgs: Readonly<Record<string, string>>): string {
  const ports = /^EXPOSE map\[(.*)\]$/.exec(line)?.[1]
  if (ports !== undefined) return `EXPOSE [${ports.replaceAll(':{}', '')}]`
  const name = /^ARG (\w+)/.exec(line)?.[1]
  const value = name === undefined ? undefined : buildArgs[name]
  return value === undefined ? line : `ARG ${name}=${value}`
}
