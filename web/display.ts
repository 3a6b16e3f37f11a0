/**
 * Text size and contrast, remembered on this device. Runs before the first paint, on public pages too, and presses the
 * buttons of `DisplayPanel`. A classic script of its own: nothing flickers and nothing else has to be loaded.
 */
const root = document.documentElement
const KEY = 'zvonok.display'
const choices = { text: ['100', '150', '200'], theme: ['light', 'contrast'] }

function remembered(): string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ')
  } catch {
    return []
  }
}

function show([text = '', theme = '']: readonly string[]) {
  const preferred = matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'light'
  root.dataset.text = choices.text.includes(text) ? text : '100'
  root.dataset.theme = choices.theme.includes(theme) ? theme : preferred
}

function markPressed() {
  for (const button of document.querySelectorAll<HTMLElement>('[data-set-text], [data-set-theme]')) {
    const { setText, setTheme } = button.dataset
    const pressed = setText === undefined ? setTheme === root.dataset.theme : setText === root.dataset.text
    button.setAttribute('aria-pressed', String(pressed))
  }
}

show(remembered())
addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY) show((newValue ?? '').split(' '))
  markPressed()
})
document.addEventListener('toggle', markPressed, true)
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-set-text], [data-set-theme]') : null
  if (!button) return
  const { setText = root.dataset.text ?? '', setTheme = root.dataset.theme ?? '' } = button.dataset
  show([setText, setTheme])
  markPressed()
  try {
    localStorage.setItem(KEY, `${setText} ${setTheme}`)
  } catch {
    // A device that remembers nothing still shows it.
  }
})
