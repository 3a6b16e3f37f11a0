import type { ComponentChildren } from 'preact'
import { showClass } from '../../shared/contracts/registry.ts'
import { Week } from '../family/diary/diary-page.tsx'
import { Term } from '../family/diary/marks-page.tsx'
import { words as diaryWords } from '../family/diary/words.ts'
import { Page } from '../page.tsx'
import { useCall } from '../use-call.ts'
import { CLASSES, classesCrumbs, words } from './words.ts'

type Props = { params: { group: string; child: string } }
const baseOf = ({ group, child }: Props['params']) => `${CLASSES}/${group}/diary/${child}`

/** The diary of a pupil for the class teacher and the head. */
export const PupilDiaryPage = ({ params }: Props) => (
  <OfPupil params={params} title={diaryWords.ru.title}>
    <Week child={params.child} base={baseOf(params)} />
  </OfPupil>
)

export const PupilMarksPage = ({ params }: Props) => (
  <OfPupil params={params} title={diaryWords.ru.marks} marks>
    <Term child={params.child} base={baseOf(params)} />
  </OfPupil>
)

type OfPupilProps = Props & { title: string; marks?: boolean; children: ComponentChildren }

/** The name stands in the list of the class; without it the diary is shown all the same. */
function OfPupil({ params, title, marks = false, children }: OfPupilProps) {
  const { group, child } = params
  const found = useCall(showClass, { params: { group } })
  const known = found.kind === 'ready' ? found.value : undefined
  const name = known?.pupils.find(({ ref }) => ref === child)?.name
  return (
    <Page
      title={name === undefined ? title : `${title}: ${name}`}
      heading={name ?? title}
      caption={[title, known?.organisation.title, known?.title].filter(Boolean).join(', ')}
      crumbs={[
        ...classesCrumbs,
        { href: `${CLASSES}/${group}`, title: known?.title ?? words.ru.class },
        ...(marks ? [{ href: baseOf(params), title: diaryWords.ru.title }] : []),
      ]}
      words={words}
    >
      {children}
    </Page>
  )
}
