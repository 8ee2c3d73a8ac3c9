import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// Where the compose files lie.
const top = fileURLToPath(new URL('../..', import.meta.url))

/** How a command ended and all it said. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs docker and waits for its end, however it ends. */
export function tryDocker(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', [...args], {
      cwd: top,
      env: { ...engineVariables(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** Runs docker, which must succeed, and returns what it printed. */
export async function docker(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { code, stdout, stderr } = await tryDocker(args, env)
  if (code !== 0) throw new Error(`docker ${args.join(' ')} ended with ${code}:\n${stderr}${stdout}`)
  return stdout.trim()
}

// What finds the engine and the base images; no setting or secret of whoever runs the trial gets into it.
function engineVariables(): Record<string, string> {
  const passed = Object.entries(process.env).filter(([name]) =>
    /^(?:PATH|HOME|DOCKER_.*|NODE_IMAGE|POSTGRES_IMAGE|CADDY_IMAGE)$/.test(name),
  )
  return Object.fromEntries(passed) as Record<string, string>
}
