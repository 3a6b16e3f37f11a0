import { AccessibilityText, accessibilityWords } from '../accessibility.tsx'
import { Heading } from '../heading.tsx'
import { publicPage, publicPaths, type RegionTitle } from './public-page.tsx'

const { title } = accessibilityWords.ru

export const accessibilityPage = (region: RegionTitle): string =>
  publicPage({
    title,
    region,
    crumbs: [{ href: publicPaths(region).front, title: 'Главная' }],
    children: (
      <div class="stack">
        <Heading level={1}>{title}</Heading>
        <AccessibilityText />
      </div>
    ),
  })
