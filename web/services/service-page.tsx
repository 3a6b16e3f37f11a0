import type { ComponentChildren } from 'preact'
import { showDraft, showService } from '../../shared/contracts/services.ts'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { timeInWords } from '../../shared/ui/dates.ts'
import { Heading } from '../../shared/ui/heading.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { Tag } from '../../shared/ui/tag.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useCall } from '../use-call.ts'
import { openingInWords } from './opening-words.ts'
import { SERVICES } from './paths.ts'
import { type Shown, words } from './words.ts'

/** Before the form: whom the service is for, when, with which papers, by which law. */
export function ServicePage({ params: { service: code } }: { params: { service: string } }) {
  const text = useWords(words)
  const { region } = useMe()
  const loading = useCall(showService, { params: { service: code }, query: { region: region.code } })
  const title = loading.kind === 'ready' ? loading.value.title : text.services
  const crumbs = [
    { href: '/cabinet/', title: text.start },
    { href: SERVICES, title: text.services },
  ]
  return (
    <Page title={title} words={words} crumbs={crumbs}>
      <Loaded of={loading} lines={8}>
        {(service) => <About service={service} />}
      </Loaded>
    </Page>
  )
}

function About({ service }: { service: Shown }) {
  const text = useWords(words)
  const language = useLanguage()
  const { now } = usePortal()
  const { code, about, applicants, openings, documents, law, zone } = service
  const { open, says } = openingInWords(service, now(), text, language)
  const draft = useCall(showDraft, { params: { service: code } })
  const begun = draft.kind === 'ready' && draft.value.draft !== undefined
  return (
    <>
      <p>
        <Tag tone={open ? 'success' : 'neutral'}>{says}</Tag>
      </p>
      <div>
        <ButtonLink large href={`${SERVICES}/${code}/form/who`}>
          {begun ? text.goOn : text.begin}
        </ButtonLink>
      </div>
      {!open && openings.length > 0 && (
        <Inset>
          <p>
            <strong>{text.early}.</strong> {text.earlyText}
          </p>
        </Inset>
      )}
      <div class="prose measure">
        <Part title={text.about}>
          {about.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Part>
        <Part title={text.windows}>
          {openings.map(({ title, opens, closes }) => (
            <li key={opens}>
              {`${title}: ${text.fromTo(timeInWords(opens, zone, language), timeInWords(closes, zone, language))}`}
            </li>
          ))}
        </Part>
        <Part title={text.forWhom}>
          {applicants.map((who) => (
            <li key={who}>{who === 'parent' ? text.parents : text.pupils}</li>
          ))}
        </Part>
        {documents.length > 0 && (
          <Part title={text.documents} lead={text.documentsText}>
            {documents.map(({ code: paper, title, optional, when }) => {
              const only = optional ? text.ifAny : when && text.ifApplies
              return <li key={paper}>{only ? `${title} (${only})` : title}</li>
            })}
          </Part>
        )}
        <Part title={text.law}>
          <li>{law}</li>
        </Part>
      </div>
    </>
  )
}

const Part = ({ title, lead, children }: { title: string; lead?: string; children: ComponentChildren }) => (
  <>
    <Heading level={2} size="m">
      {title}
    </Heading>
    {lead !== undefined && <p>{lead}</p>}
    <ul class="list">{children}</ul>
  </>
)
