import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'build-cache',
  what: 'An argument that differs in each build stands above a RUN that does not use it.',
  why: 'When the value of an ARG changes, every RUN below it in the stage runs again, whether it uses the value or not. A commit or a date declared at the top costs the cache of the whole stage.',
  bad: 'FROM alpine:3.20\nARG GIT_COMMIT\nRUN apk add --no-cache curl\nLABEL org.opencontainers.image.revision=$GIT_COMMIT',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache curl\nARG GIT_COMMIT\nLABEL org.opencontainers.image.revision=$GIT_COMMIT',
}

/** An ARG that differs in each build, above steps that do not use it. */
export const volatileArgEarly = defineRule({
  id: 'volatile-arg-early',
  severity: 'info',
  on: 'ARG',
  check(arg, scene) {
    const { stage } = scene
    if (stage === null) return
    for (const pair of arg.pairs) {
      const name = pair.name.value
      // A default that is a checksum belongs to what is downloaded, and changes with it alone.
      if (!VOLATILE.test(name) || /^[0-9a-f]{32,}$/i.test(pair.value?.value ?? '')) continue
      const below = stage.tree.instructions.filter((instruction) => instruction.start > arg.start)
      const use = below.findIndex((instruction) => instruction.line.text.includes(name))
      const unconcerned = (use === -1 ? below : below.slice(0, use)).find(({ kind }) => kind === 'RUN')
      if (unconcerned === undefined) continue
      const message = `Each new ${name} makes the RUN in line ${unconcerned.firstLine} run again, which does not use it. Move this ARG to just above its first use.`
      scene.report(pair, { message })
    }
  },
})

const VOLATILE =
  /^(?:(?:GIT|VCS|SOURCE|CI)_)?(?:COMMIT|SHA|HASH|REV|REVISION|REF)(?:_(?:SHA|HASH|ID|REF|SHORT))?$|^(?:BUILD|CREATED|CI)_?(?:DATE|TIME|TIMESTAMP|NUMBER|NUM|ID|AT)$|^(?:DATE|TIMESTAMP|CACHE_?BUST(?:ER)?|CACHE_?DATE|BUILDTIME)$/i
