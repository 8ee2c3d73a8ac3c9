import { textOf } from '../../files/content.ts'
import type { FileNode } from '../../files/node.ts'
import { absolutePath, findPlace } from '../../files/place.ts'
import { defineProblem } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { folderOf, listPaths } from '../reading/paths.ts'
import { placeOf } from '../reading/places.ts'
import { findProgramFile } from '../reading/program-file.ts'
import { placeOfCommand } from '../reading/started-program.ts'

/** A program whose packages stayed in the stage that built it. */
export const modulesMissing = defineProblem({
  id: 'modules-missing',
  concept: 'app-dependencies',
  weight: 'broken',
  restsOnBase: true,
  what: 'The program needs packages that are not in the image.',
  why: 'Node looks for a package in node_modules beside the file that asks for it and in the folders above. If only the built files are copied from the stage that installed it, the program ends with "cannot find module".',
  mend: 'Copy node_modules from a stage that installed for production, or install in the last stage with --omit=dev.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY server.js ./\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'const express = require("express")\n' },
  },
  good: {
    dockerfile:
      'FROM node:20-alpine\nWORKDIR /app\nCOPY server.js ./\nCOPY lib ./node_modules\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'const express = require("express")\n', 'lib/express/index.js': 'module.exports = 1\n' },
  },
  findInImage(scene) {
    const program = findNodeProgram(scene)
    if (program === null) return []
    const names = packagesOf(textOf(program.node.content) ?? '')
    const missing = names.filter((name) => isMissing(name, folderOf(program.path), scene))
    if (missing.length === 0) return []
    const step = scene.stepAt(program.node.time)
    const verb = missing.length === 1 ? 'is' : 'are'
    return [
      {
        message: `${program.path} needs ${listPaths(missing)}, which ${verb} in no node_modules that Node looks in from there.`,
        place: step === null ? placeOfCommand(scene) : placeOf(step.planned),
      },
    ]
  },
})

/** The file that Node is to run, if that is surely there. */
function findNodeProgram(scene: ImageScene): { readonly path: string; readonly node: FileNode } | null {
  const file = findProgramFile(scene)
  if (file === null || !file.interpreter.startsWith('node') || scene.config.env.get('NODE_PATH') !== undefined)
    return null
  for (const path of file.tries) {
    const place = findPlace(scene.files, absolutePath(path, scene.config.workingDir || '/'))
    if (place.kind === 'found' && place.node.kind === 'file') return { path: place.path, node: place.node }
    if (place.kind === 'unknown') return null
  }
  return null
}

// import x from 'name', import 'name', const x = require("name"), each at the top of a file and not in a branch
const ASKS =
  /^(?:import\s+(?:[\w*{][^'"\n]*\s+from\s+)?|(?:const|let|var)\s+[\w{][^=\n]*=\s*require\()['"](@[\w.-]+\/[\w.-]+|[a-z][\w.-]*)(?:\/[^'"]*)?['"]/gm

const OF_NODE: ReadonlySet<string> = new Set(
  [
    'assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain',
    'events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl',
    'stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib',
  ].flatMap((names) => names.split(' ')),
)

function packagesOf(text: string): readonly string[] {
  const names = [...text.matchAll(ASKS)].map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => !OF_NODE.has(name))
}

function isMissing(name: string, folder: string, scene: ImageScene): boolean {
  const path = `${folder === '/' ? '' : folder}/node_modules/${name}`
  if (findPlace(scene.files, path).kind !== 'missing') return false
  return folder === '/' || isMissing(name, folderOf(folder), scene)
}
