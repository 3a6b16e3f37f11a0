import { useMe } from '../me.ts'
import { Page } from '../page.tsx'

export function StartPage() {
  const me = useMe()
  return <Page title="Главная">{me.name}</Page>
}
