import { AccessibilityText, accessibilityWords } from '../../shared/ui/accessibility.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { Page } from '../page.tsx'

export function AccessibilityPage() {
  const text = useWords(accessibilityWords)
  return (
    <Page title={text.title} words={accessibilityWords}>
      <AccessibilityText />
    </Page>
  )
}
