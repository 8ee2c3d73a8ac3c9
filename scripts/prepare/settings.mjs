import { resolve } from 'node:path'
import { Failure } from './failure.mjs'
import { inCheckout } from './top.mjs'

/**
 * Where the product serves and keeps its data.
 *
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host the address to listen on
 * @property {string} baseUrl where people find it
 * @property {string} dataDir
 * @property {string | null} databaseUrl a PostgreSQL of one's own; null for the embedded one
 * @property {string | null} authSecret what sessions are signed with; null to have one made
 */

/**
 * Reads PORT, HOST, BASE_URL, STAGECRAFT_DATA, DATABASE_URL and AUTH_SECRET; an empty value counts as unset.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const find = (/** @type {string} */ name) => (env[name] === '' ? null : (env[name] ?? null))
  const port = Number(find('PORT') ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`PORT is "${env['PORT']}", which is no port.`, 'Set it to a number from 1 to 65535, or unset it.')
  }
  return {
    port,
    // Only this machine, until somebody says otherwise: the first visitor sets the installation up.
    host: find('HOST') ?? '127.0.0.1',
    baseUrl: find('BASE_URL') ?? `http://localhost:${port}`,
    dataDir: resolve(find('STAGECRAFT_DATA') ?? inCheckout('.data')),
    authSecret: find('AUTH_SECRET'),
    databaseUrl: find('DATABASE_URL'),
  }
}
