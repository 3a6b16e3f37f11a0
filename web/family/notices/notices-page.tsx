import { useState } from 'preact/hooks'
import { listNotices, markRead } from '../../../shared/contracts/notifications.ts'
import { Banner } from '../../../shared/ui/banner.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { timeInWords } from '../../../shared/ui/dates.ts'
import { Heading, Hidden } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { useCall } from '../../use-call.ts'
import { aboutAddress, type Notice, noticeText } from './notice-text.ts'
import { words } from './words.ts'

const BASE = '/cabinet/notices'

/** What a family was told, new things first; each leads to what it speaks of. */
export function NoticesPage() {
  const text = useWords(words)
  const { query } = useStore(usePortal().router.place)
  const { role } = useMe()
  const after = query.get('after') ?? undefined
  const loading = useCall(listNotices, { query: after === undefined ? {} : { after } })
  return (
    <Page title={text.title} words={words} crumbs={[{ href: '/cabinet/', title: text.start }]}>
      {role === 'parent' && (
        <p>
          <a href={`${BASE}/settings`}>{text.settings}</a>
        </p>
      )}
      <Loaded of={loading} lines={8}>
        {({ items, next }) =>
          items.length === 0 && after === undefined ? (
            <State title={text.empty}>
              <p>{text.emptyText}</p>
            </State>
          ) : (
            <>
              <List key={after} items={items} />
              {(after !== undefined || next !== undefined) && (
                <Pagination
                  first={after === undefined ? undefined : BASE}
                  next={next === undefined ? undefined : `${BASE}?after=${encodeURIComponent(next)}`}
                  shown={text.shown(items.length)}
                />
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function List({ items }: { items: readonly Notice[] }) {
  const text = useWords(words)
  const { call } = usePortal()
  const [marked, setMarked] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const isRead = ({ id, readAt }: Notice) => readAt !== undefined || marked.includes(id)
  const [fresh, before] = [items.filter((it) => !isRead(it)), items.filter(isRead)]

  const mark = async (ids: readonly string[]) => {
    setBusy(true)
    setFailed(false)
    const results = await Promise.allSettled(ids.map((id) => call(markRead, { params: { id } })))
    setMarked([...marked, ...ids.filter((_, at) => results[at]?.status === 'fulfilled')])
    setFailed(results.some(({ status }) => status === 'rejected'))
    setBusy(false)
  }
  const rows = (of: readonly Notice[]) =>
    of.map((it) => <Row key={it.id} notice={it} read={isRead(it)} onRead={mark} />)

  return (
    <div class="stack measure">
      {failed && (
        <div role="alert">
          <Banner tone="danger" title={text.failed} />
        </div>
      )}
      <section class="stack stack--close" aria-labelledby="fresh">
        <Heading level={2} size="m" id="fresh">
          {text.fresh}
        </Heading>
        {fresh.length === 0 ? <p role="status">{text.none}</p> : <ul class="notices">{rows(fresh)}</ul>}
        {fresh.length > 1 && (
          <div>
            <Button kind="secondary" busy={busy} onClick={() => mark(fresh.map(({ id }) => id))}>
              {busy ? text.marking : text.readAll}
            </Button>
          </div>
        )}
      </section>
      {before.length > 0 && (
        <section class="stack stack--close" aria-labelledby="before">
          <Heading level={2} size="m" id="before">
            {text.before}
          </Heading>
          <ul class="notices">{rows(before)}</ul>
        </section>
      )}
    </div>
  )
}

type RowProps = { notice: Notice; read: boolean; onRead: (ids: readonly string[]) => void }

function Row({ notice, read, onRead }: RowProps) {
  const text = useWords(words)
  const language = useLanguage()
  const { children } = useMe()
  const { id, at, zone, second } = notice
  const address = aboutAddress(notice)
  const said = noticeText(notice, children, language)
  const moment = timeInWords(at, zone, language)
  const seen = () => {
    if (!read) onRead([id])
  }
  return (
    <li class={read ? 'notice' : 'notice notice--new'}>
      <p class="soft small">
        {!read && <Tag tone="info">{text.isNew}</Tag>} {moment}
      </p>
      <p>
        {address === undefined ? (
          said
        ) : (
          <a href={address} onClick={seen}>
            {said}
          </a>
        )}
      </p>
      {second && <p lang={second.language}>{noticeText(notice, children, 'ru', second.text)}</p>}
      {!read && (
        <div>
          <Button kind="plain" onClick={seen}>
            {text.read} <Hidden>({moment})</Hidden>
          </Button>
        </div>
      )}
    </li>
  )
}
