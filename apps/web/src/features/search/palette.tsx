'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Input } from 'react-aria-components/Input'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { SearchField } from 'react-aria-components/SearchField'
import { SearchIcon } from '@/components/icons.tsx'
import { matches } from './matches.ts'
import { type EntryGroup, useEntries } from './use-entries.ts'

interface PaletteProps {
  readonly onClose: () => void
}

/** The list is always open, and the library says only what it controls. */
const COMBOBOX = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

/** The search: type, choose by arrow keys, go by Enter, leave by Escape. */
export function Palette({ onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const groups = useEntries()
  useEffect(() => dialog.current?.showModal(), [])

  const choose = (id: string) => {
    dialog.current?.close()
    const entry = groups.flatMap(({ entries }) => entries).find((candidate) => candidate.id === id)
    entry?.run((path) => router.push(path))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a click beside the dialog; by key it is Escape
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-[10vh] w-[min(38rem,calc(100vw-2rem))] max-w-none rounded-md border border-ink bg-raised p-0 text-ink"
    >
      <Autocomplete filter={matches}>
        <SearchField
          aria-label="Search lessons, courses, pages and commands"
          className="flex items-center gap-3 border-b border-rule px-4 text-muted focus-within:border-ink"
        >
          <SearchIcon />
          <Input
            {...COMBOBOX}
            placeholder="Lessons, courses, pages"
            className="min-h-14 w-full bg-transparent text-lg text-ink outline-none placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        <ListBox
          aria-label="Found"
          onAction={(key) => choose(String(key))}
          className="max-h-[min(26rem,60vh)] overflow-y-auto p-2"
          renderEmptyState={() => <p className="px-2 py-6 text-center text-muted">Nothing of this name here.</p>}
        >
          {groups.map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </ListBox>
      </Autocomplete>
    </dialog>
  )
}

function Group({ group }: { readonly group: EntryGroup }) {
  return (
    <ListBoxSection id={group.title}>
      <Header className="px-2 pt-3 pb-1 text-sm text-muted">{group.title}</Header>
      {group.entries.map((entry) => (
        <ListBoxItem
          key={entry.id}
          id={entry.id}
          textValue={`${entry.title} ${entry.detail}`}
          className="flex min-h-11 cursor-pointer flex-wrap items-baseline gap-x-4 rounded-md px-2 py-2 outline-none data-focused:bg-ink data-focused:text-paper"
        >
          <span>{entry.title}</span>
          {entry.detail !== '' && <span className="ml-auto text-sm opacity-75">{entry.detail}</span>}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  )
}
