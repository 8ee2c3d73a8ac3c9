import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/**
 * Runs a tool that the folder's package has installed and hands back what it said.
 *
 * @param {string} folder where it runs, from the top of the repository
 * @param {readonly string[]} command the tool and its arguments
 * @returns {Promise<{ isOk: boolean, output: string }>}
 */
export function runTool(folder, [tool = '', ...args]) {
  const cwd = resolve(folder)
  return new Promise((finish) => {
    let output = ''
    const child = spawn(resolve(cwd, 'node_modules/.bin', tool), args, {
      cwd,
      // Windows starts the tools' .cmd files only through a shell.
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', (error) => finish({ isOk: false, output: `${tool} did not start: ${error.message}` }))
    child.once('close', (code) => finish({ isOk: code === 0, output }))
  })
}
