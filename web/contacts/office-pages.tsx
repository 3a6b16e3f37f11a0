import { OFFERS, offersCrumbs } from '../enrollment/words.ts'
import { QUEUE, queueCrumbs } from '../placement/words.ts'
import { ContactsPage } from './contacts-page.tsx'

type Props = { params: { id: string } }

export const QueueContactsPage = ({ params: { id } }: Props) => (
  <ContactsPage id={id} crumbs={[...queueCrumbs, { href: `${QUEUE}/${id}`, title: 'Заявление' }]} />
)

export const OfferContactsPage = ({ params: { id } }: Props) => (
  <ContactsPage id={id} crumbs={[...offersCrumbs, { href: `${OFFERS}/${id}`, title: 'Направление' }]} />
)
