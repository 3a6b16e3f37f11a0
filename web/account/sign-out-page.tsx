import { useState } from 'preact/hooks'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Checkbox } from '../../shared/ui/choices.tsx'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { catalogue, useWords } from '../../shared/ui/language.ts'
import { Page } from '../page.tsx'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'

const words = catalogue({
  ru: {
    title: 'Выйти из личного кабинета',
    text: 'Кабинет закроется на всех вкладках этого браузера.',
    drafts: 'На этом устройстве есть черновик заявления. Если устройством пользуетесь не только вы, удалите его.',
    outAndDrop: 'Выйти и удалить черновик',
    outAndKeep: 'Выйти, черновик оставить',
    out: 'Выйти',
    everywhere: 'Выйти на всех моих устройствах',
    leftEverywhere: 'Личный кабинет закрыт на всех ваших устройствах: на каждом нужно войти заново.',
    failed:
      'Не удалось выйти: нет связи с сервером. Виденное с этого устройства уже удалено. Нажмите ещё раз, когда связь появится',
  },
  en: {
    title: 'Sign out',
    text: 'Your account closes in all tabs of this browser.',
    drafts: 'This device keeps a draft of an application. If others use the device too, delete it.',
    outAndDrop: 'Sign out and delete the draft',
    outAndKeep: 'Sign out and keep the draft',
    out: 'Sign out',
    everywhere: 'Sign out on all my devices',
    leftEverywhere: 'Your account is closed on all your devices: sign in anew on each of them.',
    failed:
      'Signing out failed: the server cannot be reached. What you saw is deleted from this device already. Try again when you are connected',
  },
})

/** The way out. A draft holds a family's papers: whether it stays on this device is asked here. */
export function SignOutPage() {
  const text = useWords(words)
  const { session, drafts, seen, router } = usePortal()
  const person = usePerson()
  const [everywhere, setEverywhere] = useState(false)
  const [failures, setFailures] = useState(0)
  const [busy, setBusy] = useState(false)
  const hasDrafts = drafts.begun(person).length > 0

  const leave = async (drop: boolean) => {
    setBusy(true)
    seen.clear()
    try {
      await session.signOut(everywhere, everywhere ? text.leftEverywhere : undefined)
      if (drop) drafts.dropAll(person)
      router.go('/cabinet/', { replace: true })
    } catch {
      setFailures(failures + 1)
      setBusy(false)
    }
  }

  return (
    <Page title={text.title} failed={failures > 0} words={words}>
      {failures > 0 && <ErrorSummary key={failures} errors={[{ text: text.failed }]} />}
      <p>{text.text}</p>
      {hasDrafts && (
        <Inset>
          <p>{text.drafts}</p>
        </Inset>
      )}
      <Checkbox id="everywhere" label={text.everywhere} checked={everywhere} onInput={setEverywhere} />
      <Actions>
        {hasDrafts ? (
          <>
            <Button busy={busy} onClick={() => leave(true)}>
              {text.outAndDrop}
            </Button>
            <Button kind="secondary" busy={busy} onClick={() => leave(false)}>
              {text.outAndKeep}
            </Button>
          </>
        ) : (
          <Button busy={busy} onClick={() => leave(false)}>
            {text.out}
          </Button>
        )}
      </Actions>
    </Page>
  )
}
