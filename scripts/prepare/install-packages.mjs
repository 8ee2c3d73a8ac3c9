import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { hashInputs } from './input-hash.mjs'
import { step } from './progress.mjs'
import { runCommand } from './run-command.mjs'
import { onceFor } from './stamp.mjs'
import { inCheckout } from './top.mjs'

/**
 * Installs exactly what the lock file says, if that or the machine has changed since. Returns whether it did.
 *
 * @param {AbortSignal} [stop]
 */
export function installPackages(stop) {
  const machine = [process.platform, process.arch, process.versions.modules]
  const hash = hashInputs(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests], machine)
  const isThere = () => existsSync(inCheckout('node_modules/.modules.yaml'))
  return onceFor(inCheckout('node_modules/.stagecraft/packages'), hash, isThere, () =>
    step('Packages installed', () => runPnpm(stop), 'Installing packages (a minute or two the first time)'),
  )
}

const manifests = [
  '.',
  'apps/web',
  ...['analyzer', 'assessment', 'content', 'learning', 'db', 'api'].map(inPackages),
].map((folder) => `${folder}/package.json`)

/** @param {string} name */
function inPackages(name) {
  return `packages/${name}`
}

/** @param {AbortSignal} [stop] */
function runPnpm(stop) {
  const manifest = readFileSync(inCheckout('package.json'), 'utf8')
  const { packageManager } = /** @type {{ packageManager: string }} */ (JSON.parse(manifest))
  const [program, ...args] = hasPnpm(packageManager) ? ['pnpm'] : ['npx', '-y', packageManager]
  // Development packages too, whatever NODE_ENV says: the build is made here. CI: ask nothing.
  const install = [...args, 'install', '--frozen-lockfile', '--prod=false']
  return runCommand(program, install, advice, { stop, env: { ...process.env, CI: 'true' } })
}

const advice =
  'Packages come from the npm registry, the first time and whenever the lock file changes. Check that this machine\n' +
  'can reach it (npm ping), or name a mirror that it can reach (npm config set registry https://...), and try again.'

/** Whether this machine has a pnpm of its own of the wanted major version. @param {string} packageManager such as pnpm@12.21.0 */
function hasPnpm(packageManager) {
  try {
    // Outside the checkout, so that a version manager does not download the wanted one just to be asked.
    const found = execFileSync('pnpm', ['--version'], {
      cwd: tmpdir(),
      timeout: 10_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return packageManager.startsWith(`pnpm@${found.toString().split('.', 1)[0]}.`)
  } catch {
    return false
  }
}
