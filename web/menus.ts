/** A sheet of the header closes by Escape and by a press beside it; the focus returns to its button. */
const open = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  for (const menu of open()) {
    const inside = menu.contains(document.activeElement)
    menu.open = false
    if (inside) menu.querySelector('summary')?.focus()
  }
})
document.addEventListener('click', ({ target }) => {
  for (const menu of open()) if (target instanceof Node && !menu.contains(target)) menu.open = false
})
document.addEventListener('focusin', ({ target }) => {
  for (const menu of open()) if (target instanceof Node && !menu.contains(target)) menu.open = false
})
