/** Small comforts. Every page works without this file. */

/** The menu closes with Escape, and when the reader turns to something else. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu')) {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  })
}

/** A second press of a button while the first is on its way does nothing. */
addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.ariaBusy === 'true') event.preventDefault()
  form.ariaBusy = 'true'
})

/** A page that the browser brings back from memory takes presses again. */
addEventListener('pageshow', () => {
  for (const form of document.forms) form.ariaBusy = null
})
