import { EditorView } from '@codemirror/view'

/** The editor as the listings of lessons look, in whatever theme the page is; its words are coloured by workbench.css. */
export const editorTheme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--color-ink)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.7', fontVariantLigatures: 'none' },
  '.cm-content': { padding: '0.9rem 0', caretColor: 'var(--color-ink)', minHeight: '20rem' },
  '.cm-line': { padding: '0 1rem 0 0.75rem' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--color-muted)', border: 'none', fontSize: '0.8125rem' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.25rem 0 0.75rem', minWidth: '2.25rem', lineHeight: '1.96' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--color-ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'color-mix(in oklab, var(--color-ink) 16%, transparent)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--color-raised)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-control)',
    borderRadius: 'var(--radius-md)',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', fontSize: '0.875rem', maxHeight: '16rem' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.75rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--color-ink)',
    color: 'var(--color-paper)',
  },
  '.cm-completionDetail': { fontFamily: 'var(--font-sans)', fontStyle: 'normal', opacity: '0.8', marginLeft: '1rem' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic': { padding: '0.6rem 0.9rem', borderLeft: '4px solid var(--color-control)', maxWidth: '32rem' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--color-error)' },
  '.cm-diagnosticAction': {
    backgroundColor: 'var(--color-ink)',
    color: 'var(--color-paper)',
    borderRadius: 'var(--radius-md)',
    padding: '0.2rem 0.6rem',
    margin: '0.4rem 0.5rem 0 0',
    fontSize: '0.875rem',
    display: 'inline-block',
  },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--color-error) 1.5px', textUnderlineOffset: '4px' },
  '.cm-lintRange-warning, .cm-lintRange-info, .cm-lintRange-hint': {
    textDecoration: 'underline dotted var(--color-control) 2px',
    textUnderlineOffset: '4px',
  },
  '.cm-snippetField': { backgroundColor: 'color-mix(in oklab, var(--color-ink) 10%, transparent)' },
})
