import { api } from '../api.js';
import { h, name } from '../dom.js';
import { icon } from '../icons.js';
import { forget, rooms } from '../memory.js';
import { at, go, looksLikeCode, roomAddress, tidyCode } from '../nav.js';
import { identity } from '../session.js';
import { genreNames, mediaName, peopleNames } from '../words.js';

export function home(ctx) {
  const mine = h('section', { class: 'my-rooms', 'aria-labelledby': 'my-rooms', hidden: true });
  let gone = false;
  livingRooms()
    .then((found) => !gone && fill(mine, ctx, found))
    .catch(() => {});
  return {
    title: 'Start',
    element: h('div', { class: 'page' },
      h('h1', {}, 'What shall we watch?'),
      h('div', { class: 'starts' },
        h('section', { class: 'panel', 'aria-labelledby': 'open-heading' },
          h('h2', { id: 'open-heading' }, 'New room'),
          h('p', { class: 'soft' }, 'Pick films or series, share the code, swipe together.'),
          h('a', { class: 'button primary', href: at('/#create'), 'data-within': true, testid: 'create-room' }, 'Open a room')),
        joinForm()),
      mine,
      h('p', { class: 'more-ways' },
        h('a', { class: 'button quiet', href: at('/#matches'), 'data-within': true, testid: 'open-matches' }, icon('matches'), 'Your matches'))),
    gone: () => {
      gone = true;
    },
  };
}

function joinForm() {
  const input = h('input', {
    id: 'code', class: 'field code-field', testid: 'join-code-input', type: 'text', placeholder: 'ABC234', autocomplete: 'off',
    autocapitalize: 'characters', autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'go', 'aria-describedby': 'code-problem',
  });
  const problem = h('p', { class: 'problem-line', id: 'code-problem', role: 'alert' });
  const form = h('form', { class: 'stack', novalidate: true },
    h('label', { for: 'code' }, 'The room’s code'),
    h('div', { class: 'join-row' }, input, h('button', { class: 'button', testid: 'join-submit' }, 'Join')),
    problem);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const code = tidyCode(input.value);
    problem.textContent = problemWith(code);
    input.toggleAttribute('aria-invalid', problem.textContent !== '');
    if (problem.textContent) input.focus();
    else go(roomAddress(code));
  });
  return h('section', { class: 'panel', 'aria-labelledby': 'join-heading' }, h('h2', { id: 'join-heading' }, 'Got a code?'), form);
}

function problemWith(code) {
  if (looksLikeCode(code)) return '';
  if (code.length === 0) return 'Type the six characters that the others see in their room.';
  if (code.length !== 6) return `A code has six characters; this one has ${[...code].length}.`;
  return 'A code has letters and digits only, and never I, O, 0 or 1.';
}

// The server lists rooms without a match; those that have one are living too, and this browser remembers them.
async function livingRooms() {
  const listed = await api.myRooms();
  const further = rooms().filter(({ id }) => !listed.some((room) => room.id === id));
  const alive = await Promise.all(further.map(async ({ id }) => {
    try {
      const room = await api.room(id);
      if (!room) forget(id);
      return room;
    } catch (error) {
      if (['ROOM_NOT_FOUND', 'ROOM_EXPIRED', 'NOT_A_PARTICIPANT', 'FORBIDDEN'].includes(error.code)) forget(id);
      return null;
    }
  }));
  return [...listed, ...alive.filter(Boolean)].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

function fill(section, ctx, found) {
  if (found.length === 0) return;
  section.hidden = false;
  section.replaceChildren(
    h('h2', { id: 'my-rooms' }, 'Your rooms'),
    h('ul', { class: 'rooms' }, found.map((room) => h('li', {},
      h('a', { class: 'room-link', href: roomAddress(room.code), 'data-within': true, testid: 'resume-room' },
        h('span', { class: 'room-link-code' }, room.code),
        h('span', { class: 'room-link-facts' },
          h('strong', {}, [mediaName(room.mediaType), ...genreNames(ctx.config, room.mediaType, room.genreIds)].join(' · ')),
          name(peopleNames(room.participants, identity().userId))),
        icon('next'))))));
}
