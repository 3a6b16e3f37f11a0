import { listServices } from '../../shared/contracts/services.ts'
import { Card, Cards } from '../../shared/ui/card.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useCall } from '../use-call.ts'
import { openingInWords } from './opening-words.ts'
import { SERVICES } from './paths.ts'
import { type Listed, words } from './words.ts'

const KINDERGARTEN = '/cabinet/kindergarten-application'

/** What a family may apply for, and until when. */
export function ServicesPage() {
  const text = useWords(words)
  const { role, region } = useMe()
  const services = useCall(listServices, { query: { region: region.code } })
  return (
    <Page title={text.services} words={words} crumbs={[{ href: '/cabinet/', title: text.start }]}>
      <Lead>{text.lead}</Lead>
      <Loaded of={services} lines={6}>
        {({ items }) => {
          const mine = items.filter(({ applicants }) => applicants.some((who) => who === role))
          const cards = mine.map((service) => <ServiceCard key={service.code} service={service} />)
          if (role === 'parent')
            cards.unshift(
              <Card title={text.kindergarten} href={KINDERGARTEN}>
                <p class="soft">{text.kindergartenText}</p>
              </Card>,
            )
          return cards.length === 0 ? (
            <State title={text.none}>
              <p>{text.noneText}</p>
            </State>
          ) : (
            <Cards>{cards}</Cards>
          )
        }}
      </Loaded>
    </Page>
  )
}

function ServiceCard({ service }: { service: Listed }) {
  const text = useWords(words)
  const language = useLanguage()
  const { now } = usePortal()
  const { open, says } = openingInWords(service, now(), text, language)
  return (
    <Card title={titleIn(service, language)} href={`${SERVICES}/${service.code}`}>
      <p>{open ? <strong>{says}</strong> : <span class="soft">{says}</span>}</p>
    </Card>
  )
}

/** A region may name its services in a second language. */
const titleIn = ({ title, secondTitle }: Listed, language: string) =>
  language === 'ru' ? title : (secondTitle ?? title)
