import { h, initial, name } from '../dom.js';
import { icon } from '../icons.js';
import { at, roomAddress } from '../nav.js';
import { canShare, copy, isLoopback, share } from '../share.js';
import { status } from '../ui.js';
import { genreNames, mediaName, ruleSentence } from '../words.js';

export function lobby(ctx, game) {
  const { room } = game;
  game.setPace('lobby');
  const people = h('section', { class: 'people', 'aria-labelledby': 'people-heading' });
  const started = game.deck.done > 0;
  const start = h('a', { class: 'button primary', href: roomAddress(room.code, 'swipe'), 'data-within': true, testid: 'start-swiping' },
    started ? 'Continue swiping' : 'Start swiping');
  const leave = h('button', { class: 'button quiet', type: 'button', testid: 'leave-room' }, icon('leave'), 'Leave the room');
  leave.addEventListener('click', () => ctx.leave(game));
  const draw = () => drawPeople(people, game);
  game.addEventListener('participants', draw);
  draw();
  const genres = genreNames(ctx.config, room.mediaType, room.genreIds);
  return {
    title: `Room ${room.code}`,
    element: h('div', { class: 'page lobby' },
      h('h1', {}, 'Your room'),
      h('p', { class: 'soft facts-line' },
        [mediaName(room.mediaType), genres.join(' and '), `${game.deck.total} titles`, ruleSentence(room.matchRule)].filter(Boolean).join(' · ')),
      room.degraded && h('p', { class: 'note' }, 'The film catalogue answered only in part, so this deck may be smaller or older than usual.'),
      h('div', { class: 'lobby-halves' }, ticket(ctx, game), people),
      h('div', { class: 'dock' }, start),
      h('p', { class: 'more-ways' }, leave)),
    gone: () => game.removeEventListener('participants', draw),
  };
}

function ticket(ctx, { code }) {
  const link = `${(ctx.config.publicUrl ?? location.origin + at('')).replace(/\/$/, '')}/join/${code}`;
  const copyButton = h('button', { class: 'button', type: 'button', testid: 'copy-link' }, icon('copy'), 'Copy link');
  copyButton.addEventListener('click', async () => {
    status((await copy(link)) ? 'Link copied.' : 'This browser does not allow copying; hold the link to copy it.');
  });
  const shareButton = canShare && h('button', { class: 'button', type: 'button', testid: 'share' }, icon('share'), 'Share');
  shareButton && shareButton.addEventListener('click', async () => {
    try {
      await share({ title: 'Trinity', text: `Let’s find something to watch. Room ${code}`, url: link });
    } catch {
      status('Sharing did not work here. Copy the link instead.');
    }
  });
  return h('section', { class: 'ticket', 'aria-label': 'Invite the others' },
    h('div', { class: 'ticket-code' },
      h('p', { class: 'eyebrow', id: 'code-label' }, 'Room code'),
      h('p', { class: 'room-code', testid: 'room-code', 'aria-describedby': 'code-label' }, code),
      h('p', { class: 'sr' }, `Spelled ${[...code].join(', ')}`)),
    h('div', { class: 'ticket-stub' },
      h('img', { class: 'qr', testid: 'qr', src: at(`/qr/${code}.svg`), alt: `QR code that opens room ${code}`, width: 132, height: 132 }),
      h('div', { class: 'ticket-link' },
        h('a', { class: 'share-link', href: link, testid: 'share-link' }, link.slice(link.indexOf('//') + 2, -code.length - 5), h('wbr'), link.slice(-code.length - 5)),
        h('div', { class: 'ticket-ways' }, copyButton, shareButton))),
    isLoopback(link) && h('p', { class: 'note' }, 'This link works on this computer only. For phones, start Trinity with ', h('code', {}, '--lan'), '.'));
}

function drawPeople(section, game) {
  const alone = game.participants.length < 2;
  const parts = [
    h('h2', { id: 'people-heading' }, 'In the room ', h('span', { class: 'figure' }, String(game.participants.length))),
    h('ul', { class: 'people-list' }, game.participants.map(({ userId, username }) => h('li', { class: 'person', testid: 'participant' },
      h('span', { class: 'face', 'aria-hidden': 'true' }, initial(username)),
      h('span', { class: 'person-name' }, name(username)),
      userId === game.me.userId && h('span', { class: 'tag' }, 'you'),
      userId === game.room.hostId && h('span', { class: 'tag' }, 'host')))),
    alone && h('p', { class: 'soft' }, 'Nobody else is here yet. You can start all the same: everyone gets the same titles, and your votes count as soon as the others come.'),
  ];
  section.replaceChildren(...parts.filter(Boolean));
}
