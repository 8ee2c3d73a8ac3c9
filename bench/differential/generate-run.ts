import { posix } from 'node:path'
import { pickWeighted } from './random.ts'
import type { Random } from './random.ts'
import { addPath, pickFile, pickFolder, pickNewPath, removePath } from './stage-scene.ts'
import type { StageScene } from './stage-scene.ts'

/** A RUN of commands that make, change and remove files. */
export function generateRun(random: Random, stage: StageScene): string {
  const command = () => pickWeighted(random, COMMANDS)(random, stage)
  const list = () => Array.from({ length: 1 + random.below(3) }, command)
  const text = pickWeighted<() => string>(random, [
    [10, () => list().join(' && ')],
    [3, () => list().join('; ')],
    [1, () => `${command()} || ${command()}`],
    [1, () => `set -e; ${list().join('; ')}`],
    [2, () => `cd ${quote(pickFolder(random, stage))} && echo in > here.txt`],
    [1, () => `(${list().join(' && ')})`],
    [
      2,
      () =>
        `if [ ${random.pick(['-f', '-d', '-e', '! -e'])} ${quote(pickFile(random, stage))} ]; then ${command()}; else ${command()}; fi`,
    ],
    [2, () => `for f in 1 2 "a b"; do echo "$f" > ${quote(pickFolder(random, stage))}/"f$f"; done`],
    [1, () => `test -d ${quote(pickFolder(random, stage))} && ${command()}`],
    [1, () => random.pick(['false', 'exit 3', 'true', ':', 'true', ':'])],
  ])()
  return random.oneIn(12) ? `RUN ${JSON.stringify(['/bin/sh', '-c', text])}` : `RUN ${text}`
}

type Command = (random: Random, stage: StageScene) => string

const COMMANDS: readonly (readonly [weight: number, command: Command])[] = [
  [4, makeFolders],
  [3, touch],
  [5, write],
  [4, copy],
  [3, move],
  [4, remove],
  [2, link],
  [3, changeMode],
  [2, changeOwner],
  [2, (random, stage) => join(stage, pickFile(random, stage), pickFile(random, stage), pickNewPath(random, stage))],
  [1, throughTar],
  [1, (random, stage) => `sed -i s/one/two/ ${quote(pickFile(random, stage))}`],
]

function makeFolders(random: Random, stage: StageScene): string {
  const path = pickNewPath(random, stage)
  const deep = random.oneIn(2) ? `${path}/in/side` : path
  addPath(stage, deep, 'folder')
  const mode = random.oneIn(8) ? '-m 700 ' : ''
  return random.oneIn(5) ? `mkdir ${mode}${quote(deep)}` : `mkdir -p ${mode}${quote(deep)}`
}

function touch(random: Random, stage: StageScene): string {
  const path = random.oneIn(3) ? pickFile(random, stage) : pickNewPath(random, stage)
  addPath(stage, path, 'file')
  return `touch ${quote(path)}`
}

function write(random: Random, stage: StageScene): string {
  const path = random.oneIn(3) ? pickFile(random, stage) : pickNewPath(random, stage)
  addPath(stage, path, 'file')
  const variable = [...stage.variables.keys()][0] ?? 'PATH'
  const text = random.pick([
    'echo hello',
    'echo "two  words"',
    'printf "a\\nb\\n"',
    'echo -n x',
    `echo "$${variable}"`,
    'head -c 300 /dev/zero',
    ':',
  ])
  return `${text} ${random.oneIn(3) ? '>>' : '>'} ${quote(path)}`
}

function copy(random: Random, stage: StageScene): string {
  const isFile = !random.oneIn(3)
  const source = isFile ? pickFile(random, stage) : pickFolder(random, stage)
  const target = pickNewPath(random, stage)
  addPath(stage, target, isFile ? 'file' : 'folder')
  const flag = random.pick(isFile ? ['', '', '-p ', '-f '] : ['-r ', '-a ', '-R '])
  return `cp ${flag}${quote(source)} ${quote(target)}`
}

function move(random: Random, stage: StageScene): string {
  const isFile = !random.oneIn(3)
  const source = isFile ? pickFile(random, stage) : pickFolder(random, stage)
  const target = pickNewPath(random, stage)
  removePath(stage, posix.resolve(stage.workdir, source))
  addPath(stage, target, isFile ? 'file' : 'folder')
  return `mv ${quote(source)} ${quote(target)}`
}

function remove(random: Random, stage: StageScene): string {
  const isFile = !random.oneIn(3)
  const path = isFile ? pickFile(random, stage) : pickFolder(random, stage)
  removePath(stage, posix.resolve(stage.workdir, path))
  return isFile
    ? `rm ${random.oneIn(2) ? '-f ' : ''}${quote(path)}`
    : `rm -rf ${quote(path)}${random.oneIn(4) ? '/*' : ''}`
}

function link(random: Random, stage: StageScene): string {
  const target = pickNewPath(random, stage)
  const source = random.oneIn(3) ? pickFolder(random, stage) : pickFile(random, stage)
  return `ln ${random.pick(['-s', '-s', '-sf', ''])} ${quote(source)} ${quote(target)}`.replace('ln  ', 'ln ')
}

function changeMode(random: Random, stage: StageScene): string {
  const [path, flag] = random.oneIn(3) ? [pickFolder(random, stage), '-R '] : [pickFile(random, stage), '']
  return `chmod ${flag}${random.pick(['600', '755', '0644', '+x', 'u=rwX,go=rX', 'g-w', 'a+r', '1777'])} ${quote(path)}`
}

function changeOwner(random: Random, stage: StageScene): string {
  const [path, flag] = random.oneIn(2) ? [pickFolder(random, stage), '-R '] : [pickFile(random, stage), '']
  return `chown ${flag}${random.pick(['1000', '1000:50', 'app', 'app:app', 'nobody:nogroup', ':50'])} ${quote(path)}`
}

function join(stage: StageScene, one: string, other: string, target: string): string {
  addPath(stage, target, 'file')
  return `cat ${quote(one)} ${quote(other)} > ${quote(target)}`
}

function throughTar(random: Random, stage: StageScene): string {
  const target = quote(pickNewPath(random, stage))
  return `mkdir -p ${target} && tar -c -C ${quote(pickFolder(random, stage))} . | tar -x -C ${target}`
}

function quote(path: string): string {
  return path.includes(' ') ? `'${path}'` : path
}
