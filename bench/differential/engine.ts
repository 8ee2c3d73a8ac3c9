import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { tryDocker } from '../../tests/hosting/docker.ts'
import type { Ended } from '../../tests/hosting/docker.ts'

/** A Docker engine that builds with BuildKit. */
export interface Engine {
  readonly version: string
  /** Runs the client and waits for its end, however it ends. */
  run(args: readonly string[]): Promise<Ended>
  /** Runs the client, which must succeed. */
  mustRun(args: readonly string[]): Promise<string>
  /** What `docker save` writes; null if there is nothing in the image, for which older engines have no form. */
  save(image: string): Promise<Buffer | null>
}

/** The first client on the path that can build something with BuildKit; what stands against it where none can. */
export async function findEngine(environment: NodeJS.ProcessEnv): Promise<Engine | { readonly missing: string }> {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => existsSync(join(folder, 'docker')))
  let missing = 'there is no docker command'
  for (const folder of folders) {
    const engine = connect(`${folder}${delimiter}${environment['PATH']}`)
    // Clients differ: one without its build plugin finds the engine and can't build.
    const { code, stdout, stderr } = await engine.run(['version', '--format', '{{.Server.Version}}'])
    const fault = code === 0 ? await faultOf(engine) : stderr.trim()
    if (fault === null) return { ...engine, version: stdout.trim() }
    missing = fault.split('\n')[0] ?? fault
  }
  return { missing }
}

function connect(path: string): Omit<Engine, 'version'> {
  const run = (args: readonly string[]) => tryDocker(args, { PATH: path, DOCKER_BUILDKIT: '1' })
  const mustRun = async (args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await run(args)
    if (code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${code}:\n${stderr}`)
    return stdout
  }
  const save = (image: string) =>
    inFolder(async (folder) => {
      const file = join(folder, 'image.tar')
      const { code, stderr } = await run(['save', '--output', file, image])
      if (stderr.includes('empty export')) return null
      if (code !== 0) throw new Error(`docker save ended with ${code}:\n${stderr}`)
      return readFile(file)
    })
  return { run, mustRun, save }
}

function faultOf(engine: Pick<Engine, 'run'>): Promise<string | null> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
    const { code, stderr } = await engine.run(['build', '--progress', 'plain', folder])
    return code === 0 ? null : stderr.trim()
  })
}

/** Gives a folder that is gone afterwards. */
export async function inFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'differential-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
