import type { Machine } from '../../machine/machine.ts'
import { defineCommand } from '../command-model.ts'
import { failed, unsure } from '../results.ts'

export const phpExtensions = defineCommand({
  names: ['docker-php-ext-install', 'docker-php-ext-enable', 'docker-php-ext-configure', 'pecl'],
  summary:
    'Builds and switches on extensions of PHP: only the folders of PHP change, and what is in them is not listed.',
  run(call, machine) {
    if (machine.account.uid !== 0) return failed(`${call.name}: Permission denied`)
    for (const path of FOLDERS) addTo(path, machine)
    return unsure('Whether the extensions can be built depends on the libraries that are there')
  },
})

// The sources of PHP are unpacked in /usr/src; packages that are only needed to build come and go.
const FOLDERS = [
  '/usr/local/lib',
  '/usr/local/etc',
  '/usr/local/include',
  '/usr/src',
  '/usr/share',
  '/tmp',
  '/var',
  '/lib',
]

function addTo(path: string, { files }: Machine): void {
  const place = files.find(path)
  if (place.kind === 'missing' || place.node?.kind !== 'folder') return
  files.doubt(place.path, 'Extensions of PHP were built, and not all that this leaves is known.', 'more')
}
