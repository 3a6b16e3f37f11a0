import { Heading } from '../../shared/ui/heading.tsx'
import { publicPage } from '../../shared/ui/public/public-page.tsx'

/** The developers' page: what there is to read, and the API to try. `css` and `script` are those of a build. */
export const docsPage = ({ css, script }: { css: string; script: string }): string =>
  publicPage({
    title: 'Для разработчиков',
    description: 'API системы образования региона: описание, пробные запросы, события, отказы',
    head: (
      <>
        <link rel="stylesheet" href={css} />
        <script type="module" src={script} />
      </>
    ),
    children: (
      <div class="stack">
        <Heading level={1}>Для разработчиков</Heading>
        <ul class="list measure">
          <li>
            <a href="/docs/openapi.json">openapi.json</a> — все запросы (OpenAPI 3.1)
          </li>
          <li>
            <a href="/docs/asyncapi.json">asyncapi.json</a> — события (AsyncAPI 3.0, CloudEvents)
          </li>
          <li>
            <a href="/problems/">Отказы системы</a> — что значит каждый и что делать
          </li>
        </ul>
        <Heading level={2}>Попробовать</Heading>
        <p class="measure">
          Открытые запросы работают сразу. Для остальных нажмите Authorize и вставьте токен. В регионе на своём
          компьютере его печатает эта команда (имена людей — с <code>--list</code>), действует он 15 минут:
        </p>
        <pre class="command">npm run token -- --persona parent</pre>
        <p class="measure">Запросы настоящие: то, что вы создадите, останется в регионе.</p>
        <noscript>
          <p>Пробным запросам нужен JavaScript; описание без него — в файле openapi.json.</p>
        </noscript>
        <div id="explorer" class="explorer" lang="en" />
        <p>
          Пробные запросы показывает Swagger UI (Apache-2.0);{' '}
          <a href="/docs/swagger-ui-licences.txt">лицензии его частей</a>.
        </p>
      </div>
    ),
  })
