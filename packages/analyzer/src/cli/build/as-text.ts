import type { Weight } from '../../build/problems/diagnosis.ts'
import type { Severity } from '../../rules/finding.ts'
import type { Paint } from '../paint.ts'
import { visible } from '../visible.ts'
import type { BuildReport, FigureReport, ImageReport, RerunReport, StageReport } from './build-report.ts'
import { bytesText, sizeText } from './size-text.ts'
import { stepLines, stepTitle } from './step-text.ts'
import { treeLines } from './tree-text.ts'

/** Writes a report for people; without colours the words say everything. */
export function asText(report: BuildReport, paint: Paint, depth: number): string {
  const sections = [
    verdictLines(report, paint),
    ...report.stages.map((stage) => stageLines(stage, report, paint)),
    report.image === null ? [] : layerLines(report.image, paint),
    report.files === null ? [] : filesLines(report.files, paint, depth),
    problemLines(report, paint),
    report.origins.map(({ text }) => visible(text)),
    report.rerun === null ? [] : rerunLines(report.rerun, paint),
    figureLines(report, paint),
    report.notes.map((note) => visible(`Note: ${note}`)),
  ]
  const texts = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return `${texts.join('\n\n')}\n`
}

function verdictLines({ file, verdict, failures, image }: BuildReport, paint: Paint): readonly string[] {
  if (verdict === 'fails') {
    const reasons = failures.map(({ message, lines: [place] }) => {
      return visible(`${file}${place === undefined ? '' : `:${place.firstLine}`}: ${message}`)
    })
    return [paint.severity('error', `${visible(file)} does not build.`), ...reasons]
  }
  const how = verdict === 'builds' ? 'builds' : 'may build, which can’t be told for sure'
  const size = image === null ? [] : [`The image: ${totalText(image)}.`, startText(image, paint)]
  return [paint.bold(`${visible(file)} ${how}.`), ...size]
}

function totalText({ size, isEstimate }: ImageReport): string {
  const isExact = size.minBytes === size.maxBytes
  return isExact && isEstimate ? `about ${bytesText(size.minBytes)}` : sizeText(size)
}

function startText({ start }: ImageReport, paint: Paint): string {
  switch (start.verdict) {
    case 'starts':
      return visible(start.message)
    case 'fails':
      return paint.severity('error', visible(`It does not start. ${start.message}`))
    case 'unsure':
      return paint.severity('warning', visible(`Whether it starts can’t be told. ${start.message}`))
  }
}

const ROLES: Readonly<Record<StageReport['role'], string>> = {
  ships: 'ships',
  'stays-behind': 'stays behind',
  'not-needed': 'not needed',
}

function stageLines({ name, role, base, steps }: StageReport, report: BuildReport, paint: Paint): readonly string[] {
  const heading = `${paint.bold(visible(name))}  ${ROLES[role]}, from ${visible(base)}`
  const own = report.steps.filter(({ number }) => steps.includes(number))
  return [heading, ...stepLines(own, paint)]
}

function layerLines(image: ImageReport, paint: Paint): readonly string[] {
  const { layers, base, baseSize, isEstimate, wasted } = image
  const about = isEstimate && baseSize.minBytes === baseSize.maxBytes ? 'about ' : ''
  const rows = [
    ...(base === 'scratch' ? [] : [[`${about}${sizeText(baseSize)}`, `base image ${base}`] as const]),
    ...layers.map(({ size, createdBy }) => [sizeText(size), stepTitle(createdBy.replace(/ # buildkit$/, ''))] as const),
  ]
  const width = Math.max(0, ...rows.map(([size]) => size.length))
  const hidden = wasted.minBytes === 0 ? [] : [`  of which ${sizeText(wasted)} is hidden by later layers`]
  return [paint.bold('Layers'), ...rows.map(([size, what]) => `  ${size.padStart(width)}  ${visible(what)}`), ...hidden]
}

function filesLines(files: NonNullable<BuildReport['files']>, paint: Paint, depth: number): readonly string[] {
  const { stage, base, isComplete, tree } = files
  const above = base === 'scratch' ? '' : ` above ${base}`
  const size = isComplete ? sizeText(tree.size) : sizeText({ ...tree.size, maxBytes: Number.POSITIVE_INFINITY })
  const heading = `${paint.bold(`Files of ${visible(stage)}`)}${visible(above)}, ${size}`
  const more = isComplete ? [] : ['  … and what can’t be told']
  const lines = treeLines(tree, depth)
  return [heading, ...(lines.length === 0 && isComplete ? ['  none'] : lines), ...more]
}

function problemLines({ problems }: BuildReport, paint: Paint): readonly string[] {
  if (problems.length === 0) return []
  const lines = problems.flatMap(({ weight, certainty, message, line, problem, mend, facts }) => {
    const place = line === null ? '' : ` line ${line}:`
    const maybe = certainty === 'perhaps' ? ' perhaps' : ''
    const text = visible(`  ${weight}${maybe}:${place} ${message} (${problem})`)
    const grounds =
      facts.length === 0 ? [] : [paint.dim(visible(`    Rests on ${facts.map(({ id }) => id).join(', ')}`))]
    return [paint.severity(SEVERITIES[weight], text), visible(`    ${mend}`), ...grounds]
  })
  return [paint.bold('Problems'), ...lines]
}

const SEVERITIES: Readonly<Record<Weight, Severity>> = {
  broken: 'error',
  exposed: 'error',
  wasteful: 'warning',
  slow: 'warning',
  hint: 'info',
}

const VERDICTS = { cached: 'cached', runs: 'runs', unsure: 'may run' } as const

function rerunLines({ edits, steps }: RerunReport, paint: Paint): readonly string[] {
  const width = steps.some(({ verdict }) => verdict === 'unsure') ? VERDICTS.unsure.length : VERDICTS.cached.length
  const lines = steps.flatMap(({ name, line, verdict, reason }) => {
    const row = `  ${VERDICTS[verdict].padEnd(width)}  line ${line}: ${visible(stepTitle(name))}`
    return verdict === 'cached' ? [paint.dim(row)] : [row, `  ${' '.repeat(width)}  ${visible(reason)}`]
  })
  return [paint.bold(visible(`What runs again if ${edits.join(' and ')}`)), ...lines]
}

function figureLines({ figures }: BuildReport, paint: Paint): readonly string[] {
  return figures.length === 0 ? [] : [paint.bold('Figures'), ...figures.map(figureLine)]
}

function figureLine({ image, of, isNeighbour, date }: FigureReport): string {
  if (of === null) return visible(`  ${image}: nothing is known of it here; --images gives facts`)
  const when = date === null ? '' : `, ${date}`
  if (isNeighbour) return visible(`  ${image}: those of a neighbouring version, ${of}${when}`)
  return visible(date === null ? `  ${image}: as given` : `  ${image}: recorded of ${of}${when}`)
}
