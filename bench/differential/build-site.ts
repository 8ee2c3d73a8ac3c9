import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { BuildCase, RecordedBase, RecordedBuild } from '../conformance/build-rows.ts'
import { makeBase } from './base-image.ts'
import { findEngine } from './engine.ts'
import { recordCase } from './record-case.ts'

/** Where cases are built for real. */
export interface BuildSite {
  readonly engine: string
  readonly base: RecordedBase
  record(buildCase: BuildCase): Promise<readonly RecordedBuild[]>
}

/** An engine with the base image in it, or what is missing for that. */
export async function openBuildSite(environment: NodeJS.ProcessEnv): Promise<BuildSite | { readonly missing: string }> {
  const folders = (environment['PATH'] ?? '').split(delimiter)
  const busybox = folders.map((folder) => join(folder, 'busybox')).find((path) => existsSync(path))
  if (busybox === undefined)
    return { missing: 'there is no busybox to make the base image of (a static one is needed)' }
  const engine = await findEngine(environment)
  if ('missing' in engine) return engine
  const { diffId, ...base } = await makeBase(engine, busybox)
  return { engine: `Docker ${engine.version}`, base, record: (buildCase) => recordCase(engine, diffId, buildCase) }
}
