import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Failure } from '../prepare/failure.mjs'

/**
 * What finding a browser depends on; a test gives its own.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 * @property {(path: string) => boolean} exists
 */

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const windowsPrograms = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

/** The machine we are on. @returns {Machine} */
export function thisMachine() {
  return { platform: process.platform, env: process.env, home: homedir(), exists: existsSync }
}

/**
 * The path of a Chromium, Chrome or Edge that this machine has, or null. `CHROMIUM` names one and is believed.
 *
 * @param {Machine} machine
 * @returns {string | null}
 */
export function findChromium(machine) {
  const named = machine.env['CHROMIUM']
  if (named) {
    if (machine.exists(named)) return named
    throw new Failure(`CHROMIUM is set to ${named}, and there is no such file.`, 'Set it to a browser, or unset it.')
  }
  return usualPlaces(machine).find((path) => machine.exists(path)) ?? null
}

/** @param {Machine} machine @returns {readonly string[]} */
function usualPlaces({ platform, env, home }) {
  switch (platform) {
    case 'win32': {
      const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      return folders.flatMap((folder) => (folder ? windowsPrograms.map((program) => `${folder}/${program}`) : []))
    }
    case 'darwin':
      return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
        macApplications.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      )
    default: {
      const folders = [
        ...(env['PATH'] ?? '').split(delimiter),
        '/usr/bin',
        '/usr/local/bin',
        '/snap/bin',
        '/opt/google/chrome',
      ]
      return folders
        .filter(Boolean)
        .flatMap((folder) => [...commands, 'chrome'].map((command) => `${folder}/${command}`))
    }
  }
}
