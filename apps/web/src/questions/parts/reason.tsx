import { RichText } from '@/components/rich-text.tsx'

/** Why something is right or not, under what it is about. */
export function Reason({ html }: { readonly html: string }) {
  return <RichText html={html} className="mt-1 text-sm text-muted" />
}
