import type { Assets } from '../shared/ui/assets.ts'
import { Document } from '../shared/ui/document.tsx'
import { Content, Frame } from '../shared/ui/frame.tsx'
import { html } from '../shared/ui/html.ts'
import { Skeleton } from '../shared/ui/states.tsx'
import { shellWords } from './words.ts'

const words = shellWords.ru

export type AppAssets = Assets & {
  /** The app, and the chunks it begins with. */
  main: string
  modules: readonly string[]
}

/** The one document of the app: the frame at once, the page as soon as the script is there. */
export const indexPage = ({ main, modules, ...assets }: AppAssets): string =>
  html(
    <Document
      language="ru"
      title={words.service}
      assets={assets}
      head={
        <>
          {modules.map((module) => (
            <link key={module} rel="modulepreload" href={module} />
          ))}
          <script type="module" src={main} />
        </>
      }
    >
      <div id="app">
        <Frame region="" home="/cabinet/" footer={{ links: [], text: words.operator }}>
          <Content>
            <Skeleton lines={6} />
            <noscript>
              <p>
                Личному кабинету нужен JavaScript: включите его в настройках браузера. Открытые страницы (детские сады и
                школы, очередь, новости) работают и без него.
              </p>
            </noscript>
          </Content>
        </Frame>
      </div>
    </Document>,
  )
