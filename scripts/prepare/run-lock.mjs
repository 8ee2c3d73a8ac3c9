import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from './failure.mjs'
import { identify } from './process-identity.mjs'
import { killGroup } from './run-command.mjs'

/**
 * Who works with a data folder. `born` is what `identify` says: a number alone may belong to somebody else by now.
 *
 * @typedef {{ pid: number, born: string | null, url: string, web?: { pid: number, born: string | null } }} Holder
 */

/**
 * @typedef {object} RunLock
 * @property {(pid: number) => void} noteWeb remembers the web process, for whoever finds it left over
 * @property {() => void} release
 */

/**
 * Takes a data folder for this process, or throws a Failure that says who has it. What a holder left behind that was
 * killed is cleared away.
 *
 * @param {string} file
 * @param {string} url where this process is going to serve
 * @returns {RunLock}
 */
export function takeRunLock(file, url) {
  const holder = { pid: process.pid, born: identify(process.pid), url }
  mkdirSync(dirname(file), { recursive: true })
  while (!tryWrite(file, holder)) clearAway(file)
  return {
    noteWeb: (pid) => writeFileSync(file, JSON.stringify({ ...holder, web: { pid, born: identify(pid) } })),
    release: () => rmSync(file, { force: true }),
  }
}

/** @param {string} file @param {Holder} holder */
function tryWrite(file, holder) {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'EEXIST') return false
    throw new Failure(`${file} cannot be written: ${message}`, ownership, { cause: error })
  }
}

/** @param {string} file */
function clearAway(file) {
  const holder = readHolder(file)
  if (holder !== null && isAlive(holder)) {
    throw new Failure(
      `Stagecraft is running already: process ${holder.pid}, at ${holder.url}`,
      `Use that one, or stop it first: press Ctrl-C where it was started, or run "kill ${holder.pid}".`,
    )
  }
  if (holder?.web && isAlive(holder.web)) killGroup(holder.web.pid, 'SIGKILL')
  rmSync(file, { force: true })
}

/** @param {string} file @returns {Holder | null} */
function readHolder(file) {
  try {
    return /** @type {Holder} */ (JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    // Cut off while it was written, or released this very moment.
    if (error instanceof SyntaxError || /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null
    throw new Failure(`${file} cannot be read: ${/** @type {Error} */ (error).message}`, ownership, { cause: error })
  }
}

const ownership =
  'If Stagecraft was started by another user before (root?), start it as that user, or give the folder to yours.'

/** @param {{ pid: number, born: string | null }} process */
function isAlive({ pid, born }) {
  return born !== null && identify(pid) === born
}
