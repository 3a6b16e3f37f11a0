import { ArrowRight } from './icons.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export type PaginationProps = {
  /** Address of the first page; left out on it. */
  first?: string | undefined
  /** Address with the cursor of the next page; left out on the last. */
  next?: string | undefined
  /** «Показаны 1–25»: a list by cursor knows no total. */
  shown: string
}

/** The pages of a list that goes on by a cursor. Back is the browser's own button: every page has its address. */
export function Pagination({ first, next, shown }: PaginationProps) {
  const words = useWords(uiWords)
  return (
    <nav class="pagination" aria-label={words.pages}>
      <span class="pagination__shown">{shown}</span>
      {first !== undefined && <a href={first}>{words.first}</a>}
      {next !== undefined && (
        <a href={next} rel="next">
          {words.next} <ArrowRight />
        </a>
      )}
    </nav>
  )
}
