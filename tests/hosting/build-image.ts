import { docker, tryDocker } from './docker.ts'

/** The image that is tried. */
export const trialImage = 'stagecraft:trial'

/** Builds the image once for all trials; ends them with one clear line if there is no engine. */
export async function setup(): Promise<void> {
  for (const [args, missing] of [
    [['version', '--format', '{{.Server.Version}}'], 'No Docker engine answers'],
    [['compose', 'version', '--short'], 'Docker has no compose plugin'],
  ] as const) {
    const fault = await tryDocker(args).then(
      ({ code, stderr }) => (code === 0 ? null : stderr.trim()),
      (error: unknown) => String(error),
    )
    if (fault !== null) {
      throw new Error(`${missing}: ${fault}. Install Docker with compose, or point DOCKER_HOST at an engine.`)
    }
  }
  const base = process.env['NODE_IMAGE']
  await docker([
    'build',
    '--tag',
    trialImage,
    ...(base === undefined ? [] : ['--build-arg', `NODE_IMAGE=${base}`]),
    '.',
  ])
}
