import type { Metadata } from 'next'
import { SittingPage } from '@/features/quiz/sitting/sitting-page.tsx'

interface Props {
  readonly params: Promise<{
    readonly course: string
    readonly module: string
    readonly lesson: string
    readonly sitting: string
  }>
}

export const metadata: Metadata = { title: 'Quiz', robots: { index: false } }

export default async function SittingRoute({ params }: Props) {
  const { course, module, lesson, sitting } = await params
  return <SittingPage course={course} quiz={`${module}/${lesson}`} id={sitting} />
}
