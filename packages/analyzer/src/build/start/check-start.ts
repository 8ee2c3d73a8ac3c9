import type { FileNode, FolderNode } from '../files/node.ts'
import { absolutePath, findPlace, type Place } from '../files/place.ts'
import type { Account } from '../machine/account.ts'
import { findClosedFolder, may } from '../machine/permissions.ts'
import { loaderOf } from './loaders.ts'
import type { Start, StartCause } from './start-types.ts'

/** Where a program is to be started. */
export interface StartPlace {
  readonly files: FolderNode
  readonly account: Account
  /** The folder it starts in. */
  readonly folder: string
  /** The folders of PATH. */
  readonly path: string
  readonly architecture: string
  /** The image at the bottom; null on scratch. */
  readonly image: string | null
  /** Whether that image surely lacks a file, where not all of its files are known. */
  readonly baseLacks: (path: string) => boolean
}

/** Whether the kernel runs the first word of a command there, as docker does for the command of an image. */
export function checkStart([program]: readonly string[], place: StartPlace): Start {
  if (program === undefined || program === '') return fails('no-command', 'The image says nothing about what to start.')
  return program.includes('/') ? startAt(program, program, place) : startFromPath(program, place)
}

// The folders of PATH are tried in their order; what may not be run is passed over.
function startFromPath(program: string, place: StartPlace): Start {
  for (const folder of place.path.split(':')) {
    const path = absolutePath(program, folder === '' ? place.folder : folder)
    const found = findPlace(place.files, path)
    if (found.kind === 'unknown') {
      if (found.node === null && isUnlikely(folder, place)) continue
      return { verdict: 'unsure', message: found.why.text }
    }
    if (found.kind !== 'found' || found.node.kind !== 'file' || !may(place.account, 'execute', found.node)) continue
    return startAt(path, program, place)
  }
  return fails('not-in-path', `There is no program ${program} in the folders of PATH: ${place.path}.`)
}

function isUnlikely(folder: string, { files }: StartPlace): boolean {
  return findPlace(files, folder).kind === 'missing'
}

function startAt(path: string, written: string, place: StartPlace): Start {
  const found = find(joinTo(path, place.folder), place)
  if (found.kind === 'unknown') return { verdict: 'unsure', message: found.why.text }
  if (found.kind === 'missing') return fails('no-file', `There is no ${path} in the image.`)
  const closed = findClosedFolder(place.files, found.path, place.account)
  if (closed !== null) return fails('closed-folder', `${nameOf(place.account)} may not go into ${closed}.`)
  const { node } = found
  if (node.kind === 'folder') return fails('is-folder', `${path} is a folder.`)
  if (node.kind !== 'file') return { verdict: 'unsure', message: `${path} is no regular file.` }
  if (!may(place.account, 'execute', node)) {
    return fails(
      'not-executable',
      `${path} may not be run: it lacks the permission to execute (its mode is ${octal(node)}).`,
    )
  }
  return runFile(node, found.path, written, place)
}

/** What a path leads to. What only the files of the base image make doubtful, that image may surely lack. */
function find(path: string, { files, baseLacks }: StartPlace): Place {
  const found = findPlace(files, path)
  const isOfBase = found.kind === 'unknown' && found.node === null && found.why.time === 0
  return isOfBase && baseLacks(path) ? { kind: 'missing', path: found.path, cause: 'no-entry' } : found
}

function joinTo(path: string, folder: string): string {
  return path.startsWith('/') ? path : `${folder}/${path}`
}

function octal({ mode }: FileNode): string {
  return mode.toString(8).padStart(4, '0')
}

function nameOf({ name, uid }: Account): string {
  return name ?? `The user ${uid}`
}

function runFile({ content }: FileNode, path: string, written: string, place: StartPlace): Start {
  if (content.kind === 'text') return runText(content.text, path, written, place)
  const { nature } = content
  switch (nature?.kind) {
    case 'program':
      if (nature.platform !== undefined && !runsOn(nature.platform, place)) {
        return fails('no-format', `${path} was built for ${nature.platform}, not for linux/${place.architecture}.`)
      }
      return nature.libc === 'none' ? starts(written) : runLinked(nature.libc, path, written, place)
    case 'native':
      return nature.image === place.image ? starts(written) : runNative(nature.libc, path, written, place)
    case 'archive':
    case 'jar':
      return fails('no-format', `${path} is an archive, not a program.`)
    case 'accounts':
    case 'lines':
    case undefined:
      return { verdict: 'unsure', message: `What is in ${path} is not known.` }
  }
}

// #!/usr/bin/env node
//   what the kernel starts; the first word behind it is its argument
function runText(text: string, path: string, written: string, place: StartPlace): Start {
  if (text.startsWith('\x7fELF')) return { verdict: 'unsure', message: `What ${path} is linked to is not known.` }
  const line = /^#!([^\n]*)/.exec(text)?.[1]
  if (line === undefined) {
    return fails('no-format', `${path} is a text without a first line such as #!/bin/sh that says what runs it.`)
  }
  const interpreter = line.replaceAll(/^[ \t]+|[ \t]+$/g, '').split(/[ \t]/)[0] ?? ''
  if (interpreter.endsWith('\r')) {
    const name = interpreter.slice(0, -1)
    const message = `The lines of ${path} end in carriage return and line feed, as on Windows: the kernel looks for an interpreter ${name}\\r. Save it with line feeds alone.`
    return fails('carriage-return', message)
  }
  const start = startAt(interpreter, written, place)
  if (start.verdict !== 'fails' || start.cause !== 'no-file') return start
  return fails('no-interpreter', `${path} asks to be run by ${interpreter}, which is not in the image.`)
}

// A processor of 64 bits runs programs of 32 as well.
function runsOn(platform: string, { architecture }: StartPlace): boolean {
  return platform === `linux/${architecture}` || (platform === 'linux/386' && architecture === 'amd64')
}

function runLinked(libc: 'glibc' | 'musl', path: string, written: string, place: StartPlace): Start {
  const loader = loaderOf(libc, place.architecture)
  if (loader === null)
    return { verdict: 'unsure', message: `What starts programs on ${place.architecture} is not known here.` }
  const found = find(loader, place)
  if (found.kind === 'unknown') return { verdict: 'unsure', message: found.why.text }
  if (found.kind === 'found') return starts(written)
  return fails(
    'no-loader',
    `${path} was built against ${libc}, and ${lackOf(place)}: its loader ${loader} is not there.`,
  )
}

function lackOf({ files, architecture }: StartPlace): string {
  const other = (['glibc', 'musl'] as const).find((libc) => {
    const loader = loaderOf(libc, architecture)
    return loader !== null && findPlace(files, loader).kind === 'found'
  })
  return other === undefined ? 'this image has no C library' : `this image has ${other}`
}

/** A program of a base image starts where the loader of that image is; elsewhere it may still need none. */
function runNative(libc: 'glibc' | 'musl' | null, path: string, written: string, place: StartPlace): Start {
  const loader = libc === null ? null : loaderOf(libc, place.architecture)
  if (loader !== null && findPlace(place.files, loader).kind !== 'missing') return starts(written)
  return { verdict: 'unsure', message: `Whether ${path} is complete in itself is not known.` }
}

function starts(program: string): Start {
  return { verdict: 'starts', program }
}

function fails(cause: StartCause, message: string): Start {
  return { verdict: 'fails', cause, message }
}
