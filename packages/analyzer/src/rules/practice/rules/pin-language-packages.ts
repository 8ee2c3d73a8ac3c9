import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { onWindows } from '../reading/differences.ts'
import { isPinned, LANGUAGE_TOOLS, readLanguageInstall } from '../reading/language-packages.ts'

export const docs: RuleDocs = {
  concept: 'version-pins',
  differs: [
    {
      only: 'hadolint',
      when: 'by-variable',
      because: 'What a variable holds that is not set here may be a version or a file as well.',
    },
    onWindows,
    {
      from: 'DL3013',
      only: 'ours',
      when: 'beside-requirements',
      because: 'A package that is named beside -r stands in no list of versions.',
    },
    {
      from: 'DL3013',
      only: 'ours',
      when: 'by-path',
      because: 'pip is pip when it is called by its path, as that of a virtual environment is.',
    },
  ],
  what: 'A package of pip, npm, gem, go or cargo is installed without a version.',
  why: 'Whoever builds tomorrow gets another version, and with it other bugs, without any change in the Dockerfile. A version in the text, or a lock file, makes the build give the same again.',
  bad: 'FROM python:3.12-slim\nRUN pip install --no-cache-dir flask',
  good: 'FROM python:3.12-slim\nRUN pip install --no-cache-dir flask==3.0.3',
}

/** Packages of a language that are installed in whatever version is newest. */
export const pinLanguagePackages = defineCommandRule({
  id: 'pin-language-packages',
  severity: 'warning',
  like: ['DL3013', 'DL3016', 'DL3028', 'DL3062'],
  isOptional: true,
  commands: LANGUAGE_TOOLS,
  check(command, { report }) {
    const install = readLanguageInstall(command)
    if (install === null) return
    for (const word of install.packages) {
      if (isPinned(word, install)) continue
      const message = `Which version of ${word.value} this installs depends on the day. Name one, or install from a lock file.`
      report(word, { message })
    }
  },
})
