import { posix } from 'node:path'
import { pickWeighted } from './random.ts'
import type { Random } from './random.ts'
import { addPath } from './stage-scene.ts'
import type { StageScene } from './stage-scene.ts'

/** An instruction that sets something for the image or for the instructions after it. */
export function generateSetting(random: Random, stage: StageScene): string {
  return pickWeighted(random, SETTINGS)(random, stage)
}

type Setting = (random: Random, stage: StageScene) => string

const SETTINGS: readonly (readonly [weight: number, setting: Setting])[] = [
  [6, workdir],
  [4, variable],
  [3, argument],
  [1, (random) => `LABEL ${random.pick(['a=b', 'version="1.0" team=x', '"with space"="v"'])}`],
  [1, (random) => `EXPOSE ${random.pick(['80', '443/tcp', '8080 53/udp'])}`],
  [1, (random) => `VOLUME ${random.pick(['/data', '["/data", "/logs"]'])}`],
  [1, (random) => `CMD ${random.pick(['["sh", "-c", "ls"]', 'echo hi', '["cat", "/etc/app.conf"]'])}`],
  [1, (random) => `ENTRYPOINT ${random.pick(['["/run"]', 'run me'])}`],
  [1, (random) => `USER ${random.pick(['app', '1000', 'root', '0', 'nobody:nogroup'])}`],
  [1, (random) => `STOPSIGNAL ${random.pick(['SIGQUIT', '9'])}`],
]

function workdir(random: Random, stage: StageScene): string {
  const variables = [...stage.variables].filter(([, value]) => value.startsWith('/'))
  const path = pickWeighted<() => string>(random, [
    [3, () => random.pick(['/app', '/srv/www', '/w/x/y'])],
    [2, () => random.pick(['sub', './sub/deep', '..', '../next'])],
    [1, () => random.pick([...stage.folders])],
    [variables.length > 0 ? 2 : 0, () => `$${random.pick(variables)[0]}/in`],
  ])()
  const target = path.replace(/^\$(\w+)/, (_, name: string) => stage.variables.get(name) ?? '')
  stage.workdir = posix.resolve(stage.workdir, target)
  addPath(stage, '.', 'folder')
  return `WORKDIR ${path}`
}

function variable(random: Random, stage: StageScene): string {
  const name = random.pick(['D', 'E', 'NAME'])
  const [before] = [...stage.variables.keys()]
  const value = pickWeighted<() => string>(random, [
    [4, () => random.pick(['/opt/d', '/var/e', '/srv/x$UNSET'])],
    [2, () => random.pick(['word', '"two words"', 'a\\ b', "'$single'"])],
    [
      before === undefined ? 0 : 3,
      () => random.pick([`$${before}/more`, `\${${before}:-none}`, `\${${before}:+set}`, `pre-\${${before}}`]),
    ],
  ])()
  stage.variables.set(name, expand(stage, value))
  return random.oneIn(6) && /^[\w/]+$/.test(value) ? `ENV ${name} ${value}` : `ENV ${name}=${value}`
}

function argument(random: Random, stage: StageScene): string {
  const name = random.pick(['V', 'W'])
  const value = random.pick(['1', '/opt/arg', 'text', null])
  stage.variables.set(name, value ?? '')
  return value === null ? `ARG ${name}` : `ARG ${name}=${value}`
}

/** Near enough to tell which values are paths. */
function expand(stage: StageScene, value: string): string {
  return value.replace(/\$\{?(\w+)(?::[-+]\w*)?\}?/g, (_, name: string) => stage.variables.get(name) ?? '')
}
