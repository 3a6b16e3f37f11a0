import { describe, expect, it } from '@jest/globals'
import { DisplayPanel } from './display-panel.tsx'
import { Document } from './document.tsx'
import { Content, Frame } from './frame.tsx'
import { Heading } from './heading.tsx'
import { html } from './html.ts'

const page = html(
  <Document language="ru" title="Детский сад № 15" description="Адрес и группы">
    <Frame
      region="Примерская область"
      home="/"
      nav={[{ href: '/kindergartens', title: 'Детские сады', current: true }]}
      display={<DisplayPanel />}
      footer={{ links: [{ href: '/help', title: 'Помощь' }], text: 'Оператор' }}
    >
      <Content crumbs={[{ href: '/', title: 'Главная' }]}>
        <Heading level={1} caption="город Примерск">
          Детский сад № 15
        </Heading>
      </Content>
    </Frame>
  </Document>,
)

describe('a static page', () => {
  it('needs no inline script, no inline style and nothing from elsewhere', () => {
    expect(page).toMatch(/^<!doctype html><html lang="ru">/)
    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|https?:\/\/(?!www\.w3\.org)/)
  })

  it('has title, skip link, landmarks, one heading and the way back', () => {
    expect(page).toContain('<title>Детский сад № 15</title>')
    expect(page).toContain('<a class="skip-link" href="#content">Перейти к содержанию</a>')
    expect(page).toMatch(/<header.*<nav class="nav" aria-label="Разделы".*<main id="content".*<footer/s)
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page).toContain('aria-label="Путь к странице"')
    expect(page).toContain('aria-current="page"')
  })

  it('puts text size and contrast before the style, so that nothing flickers', () => {
    expect(page.indexOf('/assets/every-page.js')).toBeLessThan(page.indexOf('/assets/zvonok.css'))
    expect(page).toContain('data-set-text="200"')
    expect(page).toContain('data-set-theme="contrast"')
  })
})
