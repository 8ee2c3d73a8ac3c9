import { z } from 'zod'
import {
  type Diagnosis,
  findPlace,
  type ImageScene,
  nameOfBase,
  placeOf,
  placeOfRoot,
  sizeOf,
} from '@stagecraft/analyzer'
import type { BuildScene } from '../build-scene.ts'
import { defineCheck } from '../define-check.ts'
import { lineOf, listImage } from '../image-paths.ts'
import { failed, type Judgement, opposite, passed, unsure } from '../judgement.ts'
import { code, codes } from '../wording.ts'
import { judgeTool } from './tools.ts'

/** The kinds of files that can be asked for, and how a sentence names them. */
const KINDS = {
  compiler: 'a compiler or build tool',
  'package-manager': 'a package manager of its system',
  shell: 'a shell',
  source: 'source files of the program',
  tests: 'tests',
  cache: 'what a package manager keeps for its next run',
  secret: 'a secret',
  'dev-packages': 'packages that only development needs',
  'git-history': 'the history of the repository',
} as const

type FileKind = keyof typeof KINDS

const Kind = z.enum(Object.keys(KINDS) as [FileKind, ...FileKind[]])

/** Something of a kind is in the image. */
export const containsKind = defineCheck({
  name: 'containsKind',
  what: `The image has something of this kind: ${Object.keys(KINDS).join(', ')}.`,
  example: 'shell',
  schema: Kind,
  ask: (kind) => `The image has ${KINDS[kind]}.`,
  judge: (kind, image, scene) => opposite(judgeLacks(kind, image, scene)),
})

/** Nothing of a kind is in the image. */
export const lacksKind = defineCheck({
  name: 'lacksKind',
  what: `The image has nothing of this kind: ${Object.keys(KINDS).join(', ')}.`,
  example: 'compiler',
  schema: Kind,
  ask: (kind) => `The image does not have ${KINDS[kind]}.`,
  judge: judgeLacks,
})

const PROBLEMS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  compiler: ['tools-ship', 'jdk-ships'],
  source: ['sources-ship'],
  tests: ['tests-ship'],
  cache: ['package-cache-ships'],
  secret: ['secret-in-layer', 'secret-in-settings', 'mounted-secret-kept'],
  'dev-packages': ['dev-packages-ship'],
  'git-history': ['git-history-ships'],
}

const TOOLS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  'package-manager': ['apk', 'apt-get', 'dnf', 'microdnf', 'yum', 'zypper'],
  shell: ['sh', 'bash', 'ash', 'dash', 'busybox'],
}

// What is compiled or bundled before it runs; of interpreted languages the sources are the program.
const FILES: Readonly<Partial<Record<FileKind, RegExp>>> = {
  source:
    /\.(?:go|rs|c|cc|cpp|h|hpp|java|kt|cs|tsx|jsx|vue|svelte)$|(?<!\.d)\.ts$|\/(?:go\.mod|Cargo\.toml|pom\.xml|build\.gradle)$/,
  tests: /\.(?:test|spec)\.[cm]?[jt]sx?$|_test\.(?:go|py)$|\/test_[^/]+\.py$|Tests?\.(?:java|php|cs)$/,
  'git-history': /\/\.git\/(?:HEAD|objects|refs)(?:\/|$)/,
}

const OF_OTHERS = /\/(?:node_modules|vendor|site-packages|go\/pkg|usr\/local\/go)\//

function judgeLacks(kind: FileKind, image: ImageScene, scene: BuildScene): Judgement {
  const tools = TOOLS[kind]
  if (tools !== undefined) return judgeTools(kind, tools, image)
  const problems = scene.diagnoses.filter(({ problem }) => PROBLEMS[kind]?.includes(problem))
  const sure = problems.filter(({ certainty }) => certainty === 'sure')
  if (sure.length > 0) return failed(say(sure), linesOf(sure))
  const found = findFiles(kind, image) ?? (kind === 'compiler' ? findCompiler(image) : null)
  if (found !== null) return found
  if (problems.length > 0) return unsure(say(problems), linesOf(problems))
  return (kind === 'cache' ? findHiddenCache(image) : null) ?? judgeRest(kind, image)
}

/** Where tools keep what they fetched, unless a word says otherwise. */
const CACHES: readonly (readonly [calls: RegExp, path: string])[] = [
  [/\bnpm (?:ci|i|install)\b/, '/root/.npm'],
  [/\bpip3? install\b(?!.*--no-cache-dir)/, '/root/.cache/pip'],
  [/\bgo (?:build|install|test)\b/, '/root/.cache/go-build'],
  [/\bgo (?:build|install|mod)\b/, '/go/pkg/mod'],
  [/\bmvn\b/, '/root/.m2/repository'],
  [/\bcomposer (?:install|update|require)\b/, '/root/.cache/composer'],
]

// In a folder of the base image that nobody listed, what a step adds may not be told either.
function findHiddenCache(image: ImageScene): Judgement | null {
  for (const { step } of image.image.layers) {
    if (step.planned.kind !== 'RUN' || step.planned.mounts.some(({ mount }) => mount.type === 'cache')) continue
    const path = CACHES.find(
      ([calls, folder]) => calls.test(step.name) && findPlace(image.files, folder).kind === 'unknown',
    )?.[1]
    if (path !== undefined)
      return unsure(`Whether ${code(path)} is in the image can’t be told.`, [placeOf(step.planned)])
  }
  return null
}

/** What is to be said when nothing of the kind was found: whether enough is known for that to mean anything. */
function judgeRest(kind: FileKind, image: ImageScene): Judgement {
  const { root } = image.target.planned
  if (kind === 'compiler' && root.kind === 'image' && root.facts?.tools === undefined) {
    return unsure(`What is in the base image ${nameOfBase(image)} is not known.`, [placeOfRoot(image.target.planned)])
  }
  // Of a folder that a step filled with what nobody listed, it can't be told what is in it.
  const doubt = listImage(image).doubts.find(({ time }) => time > 0)
  const asksForFiles = kind === 'source' || kind === 'tests' || kind === 'secret'
  if (asksForFiles && doubt !== undefined && !KEPT_TIDY.test(doubt.text)) return unsure(doubt.text)
  return passed(`Nothing in the image is ${KINDS[kind]}.`)
}

// What tools list for themselves holds packages, and nothing of the project.
const KEPT_TIDY = /\b(?:npm|packages|node_modules|virtual environment|Composer|Maven|go command)\b/i

const COMPILERS = ['go', 'gcc', 'g++', 'clang', 'make', 'cmake', 'cargo', 'rustc', 'javac', 'mvn', 'gradle']

// Whoever the program runs as, and whatever it is.
function findCompiler(image: ImageScene): Judgement | null {
  const found = COMPILERS.map((name) => judgeTool(name, image)).find(({ verdict }) => verdict === 'passed')
  return found === undefined ? null : opposite(found)
}

function findFiles(kind: FileKind, image: ImageScene): Judgement | null {
  const pattern = FILES[kind]
  if (pattern === undefined) return null
  const fitting = listImage(image).entries.filter(
    ({ path, node }) =>
      node.kind === 'file' &&
      node.time > 0 &&
      pattern.test(path) &&
      !OF_OTHERS.test(path) &&
      sizeOf(node.content).maxBytes > 0,
  )
  if (fitting.length === 0) return null
  const verb = fitting.length === 1 ? 'is' : 'are'
  return failed(
    `${codes(fitting.map(({ path }) => path))} ${verb} in the image.`,
    fitting.map((entry) => lineOf(entry, image)),
  )
}

function judgeTools(kind: FileKind, names: readonly string[], image: ImageScene): Judgement {
  const judgements = names.map((name) => judgeTool(name, image))
  const found = judgements.find(({ verdict }) => verdict === 'passed')
  if (found !== undefined) return opposite(found)
  const { root } = image.target.planned
  const facts = root.kind === 'image' ? root.facts : null
  const isKnownToLack = kind === 'shell' ? facts?.hasShell === false : facts?.os?.packageManager === 'none'
  const doubtful = judgements.find(({ verdict }) => verdict === 'unsure')
  if (doubtful === undefined || isKnownToLack) return passed(`The image does not have ${KINDS[kind]}.`)
  return doubtful
}

function say(problems: readonly Diagnosis[]): string {
  return problems
    .slice(0, 2)
    .map(({ message }) => message)
    .join(' ')
}

function linesOf(problems: readonly Diagnosis[]) {
  return problems.flatMap(({ place }) => (place === null ? [] : [place]))
}
