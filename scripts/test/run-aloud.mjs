import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/**
 * Runs an installed tool at the top of the repository with its output shown as it comes.
 *
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] added to this process's own
 * @returns {Promise<boolean>} whether it exited with 0
 */
export function runAloud(tool, args, env = {}) {
  return new Promise((finish) => {
    const child = spawn(resolve('node_modules/.bin', tool), [...args], {
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', (error) => {
      console.error(`${tool} did not start: ${error.message}`)
      finish(false)
    })
    child.once('close', (code) => finish(code === 0))
  })
}
