import {
  completeAt,
  type EditorDocument,
  findProblems,
  highlight,
  hoverAt,
  openDocument,
  type PathOffer,
} from '@stagecraft/analyzer'
import { imageTable } from '@stagecraft/analyzer/images'
import type { ProjectFile } from '../build/build-view.ts'
import { viewBuild, viewProject } from '../build/view-build.ts'
import type { Task } from '../exercise.ts'
import type { Opened, QuestionName, Questions, Request } from './protocol.ts'

/** Answers what the page asks about one exercise; a request that comes before `open` throws. */
export class Answerer {
  #task: Pick<Task, 'scenario' | 'checks'> | null = null
  #document: EditorDocument | null = null

  answer({ name, ask }: Request): Questions[QuestionName]['told'] {
    switch (name) {
      case 'open':
        return this.#open(ask)
      case 'build':
        return viewBuild(this.#opened(), ask.text)
      case 'highlight':
        return highlight(this.#analysisOf(ask.text))
      case 'problems':
        return findProblems(this.#analysisOf(ask.text))
      case 'complete':
        return completeAt(this.#analysisOf(ask.text), ask.offset)
      case 'hover':
        return hoverAt(this.#analysisOf(ask.text), ask.offset)
    }
  }

  #open({ scenario, checks, starter }: Questions['open']['ask']): Opened {
    const { images, buildArgs, target } = scenario
    const project = viewProject(scenario)
    const ignored = project.find(({ path }) => path === '.dockerignore')?.text ?? null
    this.#task = { scenario, checks }
    this.#document = openDocument('', {
      images,
      buildArgs,
      knownImages: imageTable,
      ...(target !== undefined && { target }),
      ...(ignored !== null && { dockerignore: ignored }),
      paths: (place, prefix) => (place.kind === 'context' ? offerPaths(project, prefix) : []),
    })
    return { project, starterBytes: viewBuild(this.#task, starter).image?.size.minBytes ?? null }
  }

  #opened() {
    if (this.#task === null) throw new Error('nothing is open yet')
    return this.#task
  }

  #analysisOf(text: string) {
    if (this.#document === null) throw new Error('nothing is open yet')
    return this.#document.update(text)
  }
}

// Files as far as the next slash, folders once.
function offerPaths(project: readonly ProjectFile[], prefix: string): readonly PathOffer[] {
  const start = prefix.replace(/^\.?\//, '')
  const offers = new Map<string, PathOffer>()
  for (const { path, sizeText } of project) {
    if (!path.startsWith(start)) continue
    const slash = path.indexOf('/', start.length)
    const offer = slash === -1 ? path : path.slice(0, slash + 1)
    offers.set(offer, { path: offer, detail: slash === -1 ? sizeText : 'folder' })
  }
  return [...offers.values()]
}
