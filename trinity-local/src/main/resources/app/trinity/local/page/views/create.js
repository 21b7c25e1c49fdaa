import { api } from '../api.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { sentence } from '../errors.js';
import { go, roomAddress } from '../nav.js';
import { browser } from '../storage.js';

const MOST_GENRES = 2;
const RULES = [
  ['UNANIMOUS', 'Everyone says yes', 'The classic: one no and the title is out.'],
  ['ALL_BUT_ONE', 'Everyone but one', 'One person may disagree.'],
  ['MAJORITY', 'More than half', 'Good for a crowd.'],
  ['AT_LEAST', 'At least…', 'A fixed number of people, however many you are.'],
];

export function create(ctx) {
  const kept = browser.read('choice', {});
  const choice = { mediaType: kept.mediaType === 'TV' ? 'TV' : 'MOVIE', genreIds: kept.genreIds ?? [], rule: 'UNANIMOUS', atLeast: 2 };
  const hint = h('p', { class: 'hint', id: 'genre-hint', role: 'status' });
  const chips = h('div', { class: 'chips' });
  const problem = h('p', { class: 'problem-line', role: 'alert' });
  const start = h('button', { class: 'button primary', testid: 'start-room' }, 'Open the room');

  function offerGenres() {
    const genres = ctx.config.genres[choice.mediaType] ?? [];
    choice.genreIds = choice.genreIds.filter((id) => genres.some((genre) => genre.id === id)).slice(0, MOST_GENRES);
    chips.replaceChildren(...genres.map(chip));
    tellGenres();
  }

  function chip({ id, name }) {
    const box = h('input', { type: 'checkbox', testid: `genre-${id}`, value: String(id), checked: choice.genreIds.includes(id) });
    box.addEventListener('change', () => {
      if (box.checked && choice.genreIds.length >= MOST_GENRES) {
        box.checked = false;
        tellGenres('Two genres at most. Take one away first.');
        return;
      }
      choice.genreIds = box.checked ? [...choice.genreIds, id] : choice.genreIds.filter((other) => other !== id);
      tellGenres();
    });
    return h('label', { class: 'chip' }, box, h('span', {}, name));
  }

  function tellGenres(complaint = '') {
    hint.classList.toggle('warn', complaint !== '');
    hint.textContent = complaint || ['Choose one or two.', 'One chosen; a second is welcome.', 'Two chosen: titles of both come first.'][choice.genreIds.length];
    chips.classList.toggle('full', choice.genreIds.length >= MOST_GENRES);
    problem.textContent = '';
  }

  const form = h('form', { class: 'stack wide', novalidate: true },
    h('fieldset', { class: 'media' }, h('legend', {}, 'Films or series?'),
      [['MOVIE', 'Films', 'film'], ['TV', 'Series', 'series']].map(([value, label, picture]) => {
        const radio = h('input', { type: 'radio', name: 'media', value, checked: choice.mediaType === value, testid: `media-${value}` });
        radio.addEventListener('change', () => {
          choice.mediaType = value;
          offerGenres();
        });
        return h('label', { class: 'tile' }, radio, h('span', { class: 'tile-face' }, icon(picture), label));
      })),
    h('fieldset', { 'aria-describedby': 'genre-hint' }, h('legend', {}, 'Which genres?'), hint, chips),
    rules(choice),
    problem,
    h('div', { class: 'dock' }, start));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (choice.genreIds.length === 0) {
      tellGenres('Choose at least one genre.');
      chips.querySelector('input')?.focus();
      return;
    }
    start.disabled = true;
    start.textContent = 'Dealing the deck…';
    problem.textContent = '';
    try {
      browser.write('choice', { mediaType: choice.mediaType, genreIds: choice.genreIds });
      const matchRule = choice.rule === 'AT_LEAST' ? { kind: choice.rule, atLeast: choice.atLeast } : { kind: choice.rule };
      const room = await api.createRoom({ mediaType: choice.mediaType, genreIds: choice.genreIds, matchRule });
      await ctx.enter(room);
      go(roomAddress(room.code), { replace: true });
    } catch (error) {
      problem.textContent = sentence(error);
      start.disabled = false;
      start.textContent = 'Open the room';
      problem.scrollIntoView({ block: 'nearest' });
    }
  });

  offerGenres();
  return { title: 'Open a room', element: h('div', { class: 'page narrow' }, h('h1', {}, 'Open a room'),
    ctx.config.degraded && h('p', { class: 'note' }, 'The film catalogue answers only in part just now, so a deck may be smaller or older than usual.'), form) };
}

function rules(choice) {
  const summaryNow = h('span', { class: 'soft' });
  const number = h('input', { class: 'field number', type: 'number', min: 2, max: 90, value: '2', inputmode: 'numeric', 'aria-label': 'How many people', testid: 'rule-number' });
  const tell = () => {
    const label = RULES.find(([kind]) => kind === choice.rule)[1];
    summaryNow.textContent = choice.rule === 'AT_LEAST' ? `At least ${choice.atLeast}` : label;
  };
  number.addEventListener('input', () => {
    choice.atLeast = Math.min(90, Math.max(2, Math.round(Number(number.value)) || 2));
    choice.rule = 'AT_LEAST';
    box.querySelector('[value=AT_LEAST]').checked = true;
    tell();
  });
  number.addEventListener('change', () => {
    number.value = String(choice.atLeast);
  });
  const box = h('fieldset', { class: 'rules' }, h('legend', { class: 'sr' }, 'How do we match?'),
    RULES.map(([kind, label, text]) => {
      const radio = h('input', { type: 'radio', name: 'rule', value: kind, checked: kind === choice.rule, testid: `rule-${kind}` });
      radio.addEventListener('change', () => {
        choice.rule = kind;
        tell();
      });
      return h('div', { class: 'rule' },
        h('label', {}, radio, h('span', {}, h('strong', {}, label), h('span', { class: 'soft' }, text))),
        kind === 'AT_LEAST' && number);
    }));
  tell();
  return h('details', { class: 'fold' }, h('summary', { testid: 'rule-details' }, h('span', {}, 'How do we match?'), summaryNow), box);
}
