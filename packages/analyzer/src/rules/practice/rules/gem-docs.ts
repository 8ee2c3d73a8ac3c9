import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { insertBehind } from '../reading/edits.ts'
import { readLanguageInstall } from '../reading/language-packages.ts'
import { traitsOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'image-layers',
  what: '`gem install` also builds the documentation of each gem.',
  why: 'Nobody reads documentation inside of a container. Building it takes a good part of the time of an install, and it ships with the image.',
  bad: 'FROM alpine:3.20\nRUN apk add --no-cache ruby && gem install sinatra:4.0.0',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache ruby && gem install --no-document sinatra:4.0.0',
}

/** gem install that writes documentation into the image. */
export const gemDocs = defineCommandRule({
  id: 'gem-docs',
  severity: 'info',
  message: 'The documentation of the gems is built and ships too. Add --no-document.',
  commands: ['gem'],
  check(command, { scene, script, report }) {
    const install = readLanguageInstall(command)
    if (install === null || scene.stage?.ships !== true) return
    if (install.arguments.has('--no-document', '-N', '--no-doc', '--no-rdoc')) return
    // The official Ruby image turns documentation off for all of gem.
    if (traitsOf(scene.stage).reference.name === 'ruby' || scene.dockerfile.text.includes('gemrc')) return
    const verb = command.words.find((word) => word.value === 'install' || word.value === 'i')
    report(command, {
      fix: verb === undefined ? null : insertBehind(script, verb, '--no-document', 'Add --no-document'),
    })
  },
})
