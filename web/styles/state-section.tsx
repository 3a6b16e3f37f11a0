import { Banner } from '../../shared/ui/banner.tsx'
import { Button, ButtonLink } from '../../shared/ui/button.tsx'
import { Card, Cards } from '../../shared/ui/card.tsx'
import { Confirmation } from '../../shared/ui/confirmation.tsx'
import { Figures } from '../../shared/ui/figures.tsx'
import { Skeleton, State } from '../../shared/ui/states.tsx'
import { Failure } from '../failure.tsx'
import { NoConnection, ProblemError } from '../problem-error.ts'
import { Example, Section } from './example.tsx'

const broken = new ProblemError({
  type: '/problems/internal',
  title: 'Внутренняя ошибка',
  status: 500,
  instance: 'Kx3f9Q',
})
const forbidden = new ProblemError({ type: '/problems/not-permitted', title: 'Нет прав', status: 403 })

export const StateSection = () => (
  <Section id="states" title="Сообщения и состояния">
    <Example name="Confirmation" use="Дело сделано: номер, время, что дальше. Никогда не всплывающее окно.">
      <div class="measure">
        <Confirmation level={3} title="Заявление подано" label="Номер заявления" number="7K2M9QXA" />
      </div>
    </Example>
    <Example name="Banner" use="То, что важно знать помимо самой страницы.">
      <div class="stack">
        <Banner title="Идёт комплектование">
          <p>Направления появятся в личном кабинете 15 мая 2027 г. после 18:00.</p>
        </Banner>
        <Banner tone="success" title="Изменения сохранены">
          <p>Время подачи заявления осталось прежним.</p>
        </Banner>
        <Banner
          tone="warning"
          title="Сеанс закончится через 5 минут"
          action={<Button kind="secondary">Войти ещё раз</Button>}
        >
          <p>Черновик сохранён.</p>
        </Banner>
        <Banner tone="danger" title="Не удалось отправить">
          <p>Нет связи с сервером. Повтор не создаст второго заявления.</p>
        </Banner>
      </div>
    </Example>
    <Example name="Figures" use="Несколько чисел, ради которых страница. Больше пяти — таблица.">
      <Figures
        items={[
          { title: 'Заявлений', value: '360' },
          { title: 'Свободных мест', value: '181' },
          { title: 'Получили место', value: '147', note: '41\u00a0% заявлений' },
        ]}
      />
    </Example>
    <Example name="Card, Cards" use="Одно из нескольких: ребёнок, раздел.">
      <Cards>
        {[
          <Card key="1" level={3} title="Дарья, 11 лет" href="/cabinet/styles">
            <p>5 «А», школа № 2</p>
            <p class="soft">Завтра первый урок — математика</p>
          </Card>,
          <Card key="2" level={3} title="Иван, 4 года" href="/cabinet/styles">
            <p>Группа «Ромашка», детский сад № 15</p>
          </Card>,
          <Card key="3" level={3} title="Лев, 2 года">
            <p>Ждёт направления: место 15</p>
          </Card>,
        ]}
      </Cards>
    </Example>
    <Example
      name="State, Skeleton, Failure"
      use="Вместо содержания: пусто, загрузка, ошибка, нет связи, нет прав. Всегда — что случилось с данными и что делать."
    >
      <div class="stack">
        <State title="Заявлений пока нет" action={<ButtonLink href="/cabinet/">Подать заявление</ButtonLink>}>
          <p>Когда вы подадите заявление, здесь появятся его состояние и место в очереди.</p>
        </State>
        <Skeleton />
        <Failure error={broken} again={() => undefined} />
        <Failure error={new NoConnection()} again={() => undefined} />
        <Failure error={forbidden} />
      </div>
    </Example>
  </Section>
)
