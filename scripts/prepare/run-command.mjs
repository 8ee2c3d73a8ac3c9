import { spawn } from 'node:child_process'
import { Failure } from './failure.mjs'
import { Stopped } from './stop-request.mjs'
import { top } from './top.mjs'

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {Readonly<Record<string, string | undefined>>} [env]
 * @property {AbortSignal | undefined} [stop] ends the command and everything it has started
 * @property {(pid: number) => () => void} [watch] called when it has started; what it returns, when it has ended
 */

/**
 * Runs a program to its end and returns what it said. Throws a Failure with that and the advice if it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} advice
 * @param {CommandOptions} [options]
 * @returns {Promise<string>}
 */
export function runCommand(program, args, advice, { cwd = top, env = process.env, stop, watch } = {}) {
  return new Promise((resolve, reject) => {
    stop?.throwIfAborted()
    // In a process group of its own, so that it can be ended together with what it has started.
    const child = spawn(program, [...args], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const callOff = child.pid === undefined ? undefined : watch?.(child.pid)
    const end = () => child.pid !== undefined && killGroup(child.pid, 'SIGTERM')
    stop?.addEventListener('abort', end)
    child.once('error', (error) => reject(new Failure(`${program} cannot be started: ${error.message}`, advice)))
    child.once('close', (code) => {
      stop?.removeEventListener('abort', end)
      callOff?.()
      if (stop?.aborted) reject(new Stopped())
      else if (code === 0) resolve(output)
      else reject(new Failure(`${[program, ...args].join(' ')} failed:\n\n${lastLines(output)}`, advice))
    })
  })
}

/** Sends a signal to a process and everything it has started; it may be gone already. @param {number} pid @param {NodeJS.Signals} signal */
export function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
  }
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split('\n').slice(-30).join('\n')
}
