import { useWords } from '../../shared/ui/language.ts'
import { Page } from '../page.tsx'
import { words } from './case-words.ts'
import { MyCases } from './my-cases.tsx'

/** A pupil's own applications; those of a parent stand beside the ones for a kindergarten. */
export function CasesPage() {
  const text = useWords(words)
  return (
    <Page title={text.mine} words={words} crumbs={[{ href: '/cabinet/', title: text.start }]}>
      <MyCases />
    </Page>
  )
}
