// Leaves the card at once, also without a network: first nothing can be seen, then nothing is kept, then another page.
function leave() {
  document.body.replaceChildren()
  document.title = ''
  const go = () => location.replace('/weg')
  caches.delete('kt-card').then(go, go)
}
document.querySelector('[data-leave]').addEventListener('click', (event) => {
  event.preventDefault()
  leave()
})
let presses = []
addEventListener('keydown', (event) => {
  if (event.repeat) return
  presses = event.key === 'Shift' ? [...presses.filter((at) => event.timeStamp - at < 5000), event.timeStamp] : []
  if (presses.length >= 3) leave()
})
