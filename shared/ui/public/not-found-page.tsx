import { ButtonLink } from '../button.tsx'
import { Heading } from '../heading.tsx'
import { notFoundWords } from './not-found-words.ts'
import { publicPage } from './public-page.tsx'

/** What stands where nothing is: the CDN and the local region answer 404 with it. */
export const notFoundPage = (): string =>
  publicPage({
    title: notFoundWords.notFound,
    children: (
      <div class="stack">
        <Heading level={1}>{notFoundWords.notFound}</Heading>
        <p class="measure">{notFoundWords.notFoundText}</p>
        <div class="actions">
          <ButtonLink href="/">{notFoundWords.toStart}</ButtonLink>
        </div>
      </div>
    ),
  })
