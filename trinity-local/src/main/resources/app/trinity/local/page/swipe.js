import { reducedMotion } from './ui.js';

const SLACK_PIXELS = 8;
const FLICK_PIXELS_PER_MILLI = 0.5;

// Lets a card be dragged sideways by touch, pen or mouse. Up and down stays with the browser, for scrolling the text.
export function draggable(card, { decide }) {
  let start = null;
  let dragging = false;
  let last = null;

  const reach = () => Math.max(80, Math.min(card.offsetWidth * 0.32, 160));

  function move(dx) {
    card.style.transform = `translateX(${dx}px) rotate(${(reducedMotion() ? 0 : dx / card.offsetWidth) * 9}deg)`;
    const pull = Math.min(1, Math.abs(dx) / reach());
    card.style.setProperty('--yes', dx > 0 ? pull : 0);
    card.style.setProperty('--no', dx < 0 ? pull : 0);
  }

  function settle() {
    card.classList.remove('dragging');
    card.style.transform = '';
    card.style.setProperty('--yes', 0);
    card.style.setProperty('--no', 0);
  }

  function down(event) {
    if (start || !event.isPrimary || event.button !== 0 || card.inert) return;
    start = { x: event.clientX, y: event.clientY, id: event.pointerId };
    last = { x: event.clientX, at: event.timeStamp, speed: 0 };
    dragging = false;
  }

  function moved(event) {
    if (!start || event.pointerId !== start.id) return;
    const dx = event.clientX - start.x;
    if (!dragging) {
      if (Math.abs(dx) < SLACK_PIXELS || Math.abs(dx) < Math.abs(event.clientY - start.y)) return;
      dragging = true;
      card.setPointerCapture(event.pointerId);
      card.classList.add('dragging');
    }
    const passed = event.timeStamp - last.at;
    if (passed > 0) last = { x: event.clientX, at: event.timeStamp, speed: (event.clientX - last.x) / passed };
    move(dx);
  }

  function up(event) {
    if (!start || event.pointerId !== start.id) return;
    const dx = event.clientX - start.x;
    const wasDragging = dragging;
    const speed = event.timeStamp - last.at < 80 ? last.speed : 0;
    start = null;
    dragging = false;
    if (!wasDragging) return;
    const flicked = Math.abs(speed) > FLICK_PIXELS_PER_MILLI && Math.sign(speed) === Math.sign(dx) && Math.abs(dx) > 30;
    if (Math.abs(dx) >= reach() || flicked) {
      card.classList.remove('dragging');
      decide(dx > 0);
    } else {
      settle();
    }
  }

  function cancel(event) {
    if (!start || event.pointerId !== start.id) return;
    start = null;
    dragging = false;
    settle();
  }

  card.addEventListener('pointerdown', down);
  card.addEventListener('pointermove', moved);
  card.addEventListener('pointerup', up);
  card.addEventListener('pointercancel', cancel);
  // A touch belongs to what it began on; handing it over to the card is no loss.
  card.addEventListener('lostpointercapture', (event) => event.target === card && dragging && cancel(event));
  card.addEventListener('dragstart', (event) => event.preventDefault());
}

export function flyOut(card, yes) {
  const side = yes ? 1 : -1;
  const from = card.style.transform || 'none';
  const far = `translateX(${side * (window.innerWidth / 2 + card.offsetWidth)}px) rotate(${side * 14}deg)`;
  const frames = reducedMotion() ? [{ opacity: 1 }, { opacity: 0 }] : [{ transform: from }, { transform: far }];
  card.style.setProperty(yes ? '--yes' : '--no', 1);
  return finished(card.animate(frames, { duration: reducedMotion() ? 120 : 320, easing: 'cubic-bezier(.4,0,.7,.4)', fill: 'forwards' }));
}

export function flyIn(card, fromYes) {
  const side = fromYes ? 1 : -1;
  const frames = reducedMotion()
    ? [{ opacity: 0 }, { opacity: 1 }]
    : [{ transform: `translateX(${side * window.innerWidth}px) rotate(${side * 12}deg)` }, { transform: 'none' }];
  return finished(card.animate(frames, { duration: reducedMotion() ? 120 : 280, easing: 'cubic-bezier(.2,.7,.3,1)' }));
}

function finished(animation) {
  return animation.finished.catch(() => {});
}
