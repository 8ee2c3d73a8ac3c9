import type { Case } from './place.ts'

/** Cases that are told by the stage, its base, or the words of an instruction. */
export const STAGE_CASES: Readonly<Record<string, Case>> = {
  'after-workdir': ({ step }) => (step?.config.workingDir ?? '') !== '',
  'as-root': ({ line }) => /^USER\s+["']?(?:root|0)\b/i.test(line),
  'by-add': ({ instruction }) => instruction?.kind === 'ADD',
  'by-user-variable': ({ line }) => /^USER\s.*\$/i.test(line),
  'drive-letter': ({ line }) => /^WORKDIR\s+["']?[A-Za-z]:/i.test(line),
  'drops-root': ({ plan }) => /\b(?:gosu|su-exec|setpriv|s6-overlay|fixuid)\b/.test(plan.dockerfile.text),
  'ends-in-star': ({ line }) => /^ADD\s.*[*?]\s/i.test(line),
  'filled-in': ({ line }) => line.includes('$'),
  'from-argument': ({ line }) => /^FROM\s.*\$/i.test(line),
  'from-scratch': ({ stage }) => stage?.root.kind === 'scratch',
  'in-exec-form': ({ instruction }) => instruction?.isJson === true,
  'in-healthcheck': ({ instruction }) => instruction?.kind === 'HEALTHCHECK',
  'known-label': ({ instruction }) => instruction?.kind === 'LABEL',
  'made-to-be-copied': ({ step }) => {
    if (step?.kind !== 'COPY' || step.from?.kind !== 'stage')
      return step?.kind === 'COPY' && step.from?.kind === 'image'
    const { root, tree } = step.from.stage
    return root.kind === 'scratch' || tree.instructions.length === 0
  },
  'named-key': ({ line }) => /^(?:ARG|ENV)\s[^]*(?:KEY|TOKEN|PASSW|AUTH|SECRET|CREDENTIAL)/i.test(line),
  'named-for-platform': ({ stage }) => /amd|arm|x86|linux|windows|ppc|s390|riscv/.test(stage?.name ?? ''),
  'names-a-stage': ({ stage }) => stage?.base.kind === 'stage',
  'on-windows': ({ plan, stage, step }) =>
    plan.dockerfile.escape === '`' ||
    /windows|nanoserver/i.test(stage?.baseName ?? '') ||
    /cmd|powershell|pwsh/i.test(step?.config.shell?.[0] ?? ''),
  'other-user': ({ plan, stage, instruction }) =>
    stage?.ships !== true ||
    instruction !==
      plan.stages.findLast(({ ships }) => ships)?.tree.instructions.findLast(({ kind }) => kind === 'USER'),
  refused: ({ plan }) => plan.checkProblem !== null,
  'relative-source': ({ line }) => /\s\.\/?\s/.test(line),
  'shell-asked-for': ({ step }) => (step?.config.shell?.length ?? 0) > 0,
  'stays-behind': ({ stage }) => stage?.ships === false,
  unpinned: ({ line }) => /--from=(?:\S+:latest|[^:@\s]+)\s/.test(line),
  'user-name': ({ line }) => /^(?:ARG|ENV)\s+USER/i.test(line),
}
