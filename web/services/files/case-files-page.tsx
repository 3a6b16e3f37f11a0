import { listCaseFiles, openCaseFile } from '../../../shared/contracts/case-files.ts'
import { dateInWords } from '../../../shared/ui/dates.ts'
import { Done } from '../../../shared/ui/done.tsx'
import { ErrorSummary } from '../../../shared/ui/error-summary.tsx'
import { Heading, Lead } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { State } from '../../../shared/ui/states.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { Files } from '../../files/files-table.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useLive } from '../../use-live.ts'
import { listOf } from '../case-at.tsx'
import { CASES, DESK } from '../paths.ts'
import { SendDocument, useSending } from './send-document.tsx'
import { words } from './words.ts'

/** The documents of an application for a service: what its answers ask for, what was sent, a field for one more. */
export function CaseFilesPage({ params: { id } }: { params: { id: string } }) {
  const text = useWords(words)
  const language = useLanguage()
  const { call } = usePortal()
  const { role } = useMe()
  const files = useLive(listCaseFiles, { params: { id } })
  const sending = useSending(id, () => files.renew())
  const family = role === 'parent' || role === 'pupil'
  const open = (file: string) => call(openCaseFile, { params: { id, file } })
  const { action, sent } = sending
  const failed = action.errors.length > 0
  const crumbs = family
    ? [
        { href: listOf(role), title: text.mine },
        { href: `${CASES}/${id}`, title: text.back },
      ]
    : [{ href: DESK, title: text.desk }]
  return (
    <Page
      title={text.title}
      words={words}
      crumbs={[{ href: '/cabinet/', title: text.start }, ...crumbs]}
      failed={failed}
    >
      {failed && <ErrorSummary key={action.attempt} errors={action.errors.map((it) => ({ id: 'file', ...it }))} />}
      {sent > 0 && !failed && (
        <Done key={sent} title={text.done}>
          <p>{text.doneText}</p>
        </Done>
      )}
      {family && <Lead>{text.lead}</Lead>}
      <Loaded of={files} lines={4}>
        {({ documents, items, open: more }) => (
          <>
            <section class="stack stack--close" aria-labelledby="needed">
              <Heading level={2} size="m" id="needed">
                {text.needed}
              </Heading>
              {documents.length === 0 ? (
                <State title={text.none}>
                  <p>{text.noneText}</p>
                </State>
              ) : (
                <ul class="list">
                  {documents.map((it) => (
                    <li key={it.code}>
                      {it.title} {it.optional && !it.sent && <span class="soft">({text.optional})</span>}{' '}
                      <Tag tone={it.sent || it.confirmed ? 'success' : it.optional ? 'neutral' : 'warning'}>
                        {it.sent ? text.sent : it.confirmed ? text.confirmed : text.missing}
                      </Tag>
                      {it.confirmed?.until !== undefined && (
                        <span class="soft"> {text.until(dateInWords(it.confirmed.until, language))}</span>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <Files
              items={items.map(({ document, ...it }) => ({
                ...it,
                title: documents.find(({ code }) => code === document)?.title ?? '',
              }))}
              open={open}
            />
            {role !== 'head' && role !== 'exam-coordinator' && documents.length > 0 && (
              <SendDocument sending={sending} documents={documents} closed={!more} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
