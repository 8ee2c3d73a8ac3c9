import {
  type BuiltStep,
  doubtWithin,
  type Doubt,
  type FileNode,
  type FolderNode,
  isDoubtful,
  type LineRange,
  type Node,
} from '@stagecraft/analyzer'
import { compareContents } from './compare-contents.ts'
import { type Behaviour, type Difference, type Findings, NOTHING_FOUND } from './comparison.ts'
import { linesOfStep, textOfStep } from './step-text.ts'

/** The first path at which an image does not hold what that of the model holds: nothing, another file, mode or owner. */
export function compareFiles(one: Behaviour, model: Behaviour): Findings {
  const [image, wanted] = [one.build.image, model.build.image]
  if (image === null || wanted === null) return NOTHING_FOUND
  const comparison = new TreeComparison(one, model)
  comparison.compare(image.files, wanted.files)
  return comparison
}

interface Side {
  readonly node: Node | undefined
  /** The doubt that holds where it is, or is not. */
  readonly doubt: Doubt | null
}

class TreeComparison implements Findings {
  readonly #one: Behaviour
  readonly #model: Behaviour
  readonly #alike: AlikeSteps
  difference: Difference | null = null
  doubt: string | null = null

  constructor(one: Behaviour, model: Behaviour, alike = new AlikeSteps(one, model)) {
    this.#one = one
    this.#model = model
    this.#alike = alike
  }

  compare(one: FolderNode, model: FolderNode): void {
    this.#compareFolders(one, model, '', null, null)
  }

  #compareFolders(one: FolderNode, model: FolderNode, path: string, around: Doubt | null, there: Doubt | null): void {
    if (one === model) return
    const [doubt, modelDoubt] = [doubtWithin(one, around), doubtWithin(model, there)]
    if (sayDoubt(one.doubt) !== sayDoubt(model.doubt)) this.#beUnsure(one.doubt ?? model.doubt)
    for (const name of new Set([...model.children.keys(), ...one.children.keys()])) {
      const [node, wanted] = [one.children.get(name), model.children.get(name)]
      if (node !== wanted) this.#compareSides({ node, doubt }, { node: wanted, doubt: modelDoubt }, `${path}/${name}`)
      if (this.difference !== null) return
    }
  }

  #compareSides(one: Side, model: Side, path: string): void {
    const [has, wants] = [presenceOf(one), presenceOf(model)]
    if (has === 'unsure' || wants === 'unsure') {
      if (reasonOf(one) !== reasonOf(model)) this.#beUnsure(one.doubt ?? model.doubt, `What ${path} is can’t be told.`)
    } else if (!has && wants) this.#lacks(path, model.node)
    else if (has && !wants) this.#differ(`The image has ${path}, which that of the model solution has not.`, one.node)
    else if (one.node !== undefined && model.node !== undefined) this.#compareNodes(one, model, path)
  }

  #compareNodes(one: Side, model: Side, path: string): void {
    const [node, wanted] = [one.node, model.node]
    if (node === undefined || wanted === undefined || node.kind === 'unknown' || wanted.kind === 'unknown') return
    if (node.kind !== wanted.kind) return this.#differ(`${path} is a ${node.kind}, not a ${wanted.kind}.`, node)
    const marks = compareMarks(node, wanted)
    if (marks !== null) return this.#differ(`${path} ${marks} in the model solution.`, node)
    if (node.kind === 'folder' && wanted.kind === 'folder') {
      this.#compareFolders(node, wanted, path, one.doubt, model.doubt)
    } else if (node.kind === 'link' && wanted.kind === 'link' && node.target !== wanted.target) {
      this.#differ(`${path} leads to ${node.target}; in the model solution it leads to ${wanted.target}.`, node)
    } else if (node.kind === 'file' && wanted.kind === 'file') this.#compareFile(node, wanted, path)
  }

  #compareFile(node: FileNode, wanted: FileNode, path: string): void {
    const found = compareContents(node.content, wanted.content, () => this.#alike.wroteAlike(node, wanted))
    if (found.kind === 'unsure') this.doubt ??= `Whether ${path} is the same as in the model solution can’t be told.`
    if (found.kind === 'different') this.#differ(`${path} is not what it is in the model solution${found.how}.`, node)
  }

  #lacks(path: string, wanted: Node | undefined): void {
    const maker = wanted === undefined ? null : this.#model.stepAt(wanted.time)
    const text = maker === null ? null : textOfStep(maker, this.#model.build)
    const step = this.#one.build.steps.find((own) => textOfStep(own, this.#one.build) === text)
    const message = `The image lacks ${path}, which that of the model solution has.`
    this.difference ??= { aspect: 'files', message, lines: step === undefined ? null : linesOfStep(step) }
  }

  #differ(message: string, node: Node | undefined): void {
    const step = node === undefined ? null : this.#one.stepAt(node.time)
    const lines: LineRange | null = step === null ? null : linesOfStep(step)
    this.difference ??= { aspect: 'files', message, lines }
  }

  #beUnsure(doubt: Doubt | null, otherwise = 'Something about the files of the image can’t be told.'): void {
    this.doubt ??= doubt?.text ?? otherwise
  }
}

/** Whether something is there; what nobody listed may be. */
function presenceOf({ node, doubt }: Side): boolean | 'unsure' {
  if (node === undefined) return doubt === null ? false : 'unsure'
  if (node.kind === 'unknown') return node.presence === 'gone' ? false : 'unsure'
  return isDoubtful(node, doubt) ? 'unsure' : true
}

// Two places of which the same can't be told for the same reason are as good as the same.
function reasonOf({ node, doubt }: Side): string | undefined {
  if (node?.kind === 'unknown') return `${node.presence} ${node.why.text}`
  return node === undefined ? undefined : `${node.kind} ${doubt?.text ?? ''}`
}

function sayDoubt(doubt: Doubt | null): string {
  return doubt === null ? '' : JSON.stringify([doubt.text, doubt.reach, doubt.rest?.size, doubt.rest?.isAll])
}

type Marked = Exclude<Node, { kind: 'unknown' }>

function compareMarks(one: Marked, model: Marked): string | null {
  if (one.uid !== model.uid || one.gid !== model.gid) {
    return `belongs to ${one.uid}:${one.gid}, but to ${model.uid}:${model.gid}`
  }
  if (one.mode === model.mode || one.kind === 'link') return null
  return `has mode ${one.mode.toString(8)}, but ${model.mode.toString(8)}`
}

/** Tells which steps of two builds do the same to the same files, and so write the same. */
class AlikeSteps {
  readonly #one: Behaviour
  readonly #model: Behaviour
  readonly #known = new Map<BuiltStep, Map<BuiltStep, boolean>>()

  constructor(one: Behaviour, model: Behaviour) {
    this.#one = one
    this.#model = model
  }

  /** Whether two files were written by steps that are alike. */
  wroteAlike(one: FileNode, model: FileNode): boolean {
    const [step, other] = [this.#one.stepAt(one.written), this.#model.stepAt(model.written)]
    return step !== null && other !== null && this.#areAlike(step, other)
  }

  #areAlike(one: BuiltStep, model: BuiltStep): boolean {
    const known = this.#known.get(one) ?? new Map<BuiltStep, boolean>()
    this.#known.set(one, known)
    const before = known.get(model)
    if (before !== undefined) return before
    // Until it is known, so that nothing goes in a circle.
    known.set(model, false)
    const result = this.#haveSameWords(one, model) && this.#haveSameFiles(one, model)
    known.set(model, result)
    return result
  }

  #haveSameWords(one: BuiltStep, model: BuiltStep): boolean {
    const [own, other] = [one.planned, model.planned]
    return (
      textOfStep(one, this.#one.build) === textOfStep(model, this.#model.build) &&
      own.config.user === other.config.user &&
      own.config.workingDir === other.config.workingDir &&
      one.key.sources.every(({ content }, index) => content === model.key.sources[index]?.content)
    )
  }

  #haveSameFiles({ before }: BuiltStep, { before: wanted }: BuiltStep): boolean {
    const comparison = new TreeComparison(this.#one, this.#model, this)
    comparison.compare(before, wanted)
    return comparison.difference === null && comparison.doubt === null
  }
}
