import { confetti } from './confetti.js';
import { h, list, name } from './dom.js';
import { icon } from './icons.js';
import { nameOf, rooms } from './memory.js';
import { reducedMotion } from './ui.js';

const LOUD_KEYS_MILLIS = 700;

// Shows matches one group at a time; what arrives meanwhile waits its turn.
export class Celebration {
  constructor({ poster, room, me, seeAll }) {
    Object.assign(this, { poster, room, me, seeAll });
    this.waiting = [];
    this.open = false;
  }

  show(matches) {
    this.waiting.push(matches);
    if (!this.open) this.next();
  }

  next() {
    const matches = this.waiting.shift();
    if (matches) this.present(matches);
  }

  present([match, ...others]) {
    const here = this.room()?.id === match.roomId ? this.room() : null;
    const canvas = h('canvas', { class: 'confetti', 'aria-hidden': 'true' });
    const loud = h('p', { class: 'sr', 'aria-live': 'assertive', role: 'alert' });
    const go = h('button', { class: 'button primary', testid: 'match-continue', type: 'button', autofocus: true },
      here && here.deck.current !== null ? 'Keep swiping' : 'Carry on');
    const all = h('button', { class: 'button quiet', testid: 'match-all', type: 'button' }, 'See all matches');
    const dialog = h('dialog', { class: others.length > 0 ? 'match several' : 'match', testid: 'match-dialog', 'aria-labelledby': 'match-heading' },
      canvas,
      h('div', { class: 'match-body' },
        h('p', { class: 'eyebrow', id: 'match-heading' }, 'It’s a match'),
        this.picture(match),
        h('h2', { class: 'match-title', testid: 'match-title' }, match.title),
        this.people(match, here),
        others.length > 0 && this.more(others),
        h('div', { class: 'match-ways' }, go, all)),
      loud);
    const opened = performance.now();
    let stop = () => {};
    // Somebody swiping by key must not dismiss the news with the key they were about to press.
    dialog.addEventListener('keydown', (event) => {
      if (performance.now() - opened < LOUD_KEYS_MILLIS && event.key !== 'Tab') event.preventDefault();
    });
    go.addEventListener('click', () => dialog.close());
    all.addEventListener('click', () => {
      this.waiting = [];
      dialog.close();
      this.seeAll(match);
    });
    dialog.addEventListener('close', () => {
      stop();
      dialog.remove();
      this.open = false;
      this.next();
    });
    document.body.append(dialog);
    this.open = true;
    dialog.showModal();
    loud.textContent = `It’s a match: ${[match, ...others].map(({ title }) => title).join('; ')}.`;
    if (!reducedMotion()) {
      stop = confetti(canvas);
      if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([60, 50, 140]);
    }
  }

  picture(match) {
    const address = this.poster(match.posterPath);
    const frame = h('div', { class: 'match-poster' });
    if (address) {
      const image = h('img', { src: address, alt: '', width: 300, height: 450 });
      image.addEventListener('error', () => frame.remove());
      frame.append(image);
    }
    return frame;
  }

  people(match, here) {
    const what = here ? (here.room.mediaType === 'TV' ? 'A series' : 'A film') : 'A title';
    const others = match.matchedUsers.filter((id) => id !== this.me()).map(nameOf);
    const elsewhere = !here && rooms().find(({ id }) => id === match.roomId);
    const known = others.filter(Boolean);
    const unknown = others.length - known.length;
    if (unknown > 0) known.push(unknown === 1 ? 'one more' : `${unknown} more`);
    return h('p', { class: 'match-people' }, `${what} for `, name(list([...known, 'you'])), elsewhere && ` in room ${elsewhere.code}`);
  }

  more(others) {
    return h('div', { class: 'match-more' },
      h('p', {}, 'And while you were away:'),
      h('ul', {}, others.slice(0, 5).map(({ title }) => h('li', {}, icon('matches'), h('span', {}, title)))),
      others.length > 5 && h('p', {}, `and ${others.length - 5} more`));
  }
}
