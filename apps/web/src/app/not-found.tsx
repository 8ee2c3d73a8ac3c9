import { LinkButton } from '@/components/link-button.tsx'
import { PageColumn } from '@/components/page-column.tsx'

export default function NotFound() {
  return (
    <PageColumn width="wide">
      <pre className="mb-8 overflow-x-auto text-sm leading-relaxed text-muted" aria-hidden="true">
        {'COPY --from=site /this/page .\nERROR: "/this/page": not found'}
      </pre>
      <h1>This page did not ship</h1>
      <p className="mt-4 max-w-text text-lg text-muted">
        Nothing of this name was copied into the site. The address may be mistyped, or the page was renamed in a newer
        version of its course.
      </p>
      <p className="mt-8 flex flex-wrap gap-4">
        <LinkButton href="/courses">See the courses</LinkButton>
        <LinkButton href="/" kind="quiet">
          Start page
        </LinkButton>
      </p>
    </PageColumn>
  )
}
