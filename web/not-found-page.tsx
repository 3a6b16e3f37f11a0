import { ButtonLink } from '../shared/ui/button.tsx'
import { Heading } from '../shared/ui/heading.tsx'
import { publicPage } from '../shared/ui/public/public-page.tsx'
import { shellWords } from './words.ts'

const words = shellWords.ru

/** What stands where nothing is: the CDN and the local region answer 404 with it. */
export const notFoundPage = (): string =>
  publicPage({
    title: words.notFound,
    children: (
      <div class="stack">
        <Heading level={1}>{words.notFound}</Heading>
        <p class="measure">{words.notFoundText}</p>
        <div class="actions">
          <ButtonLink href="/">{words.toStart}</ButtonLink>
        </div>
      </div>
    ),
  })
