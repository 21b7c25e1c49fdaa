import { h } from '../dom.js';
import { sentence } from '../errors.js';
import { at, go } from '../nav.js';
import { identity, introduce } from '../session.js';
import { shareSeat } from '../tabs.js';

const LONGEST_NAME = 40;

export function welcome(ctx, code) {
  return {
    title: code ? `Join room ${code}` : 'Welcome',
    element: h('div', { class: 'page narrow hello' },
      h('img', { class: 'hero', src: at('/assets/hero.svg'), alt: '', width: 360, height: 220 }),
      code
        ? [h('p', { class: 'eyebrow' }, 'You are invited'), h('h1', {}, 'Room ', h('span', { class: 'code-inline' }, code))]
        : h('h1', {}, 'Find something you ', h('em', {}, 'all'), ' want to watch'),
      h('p', { class: 'lead' }, 'Everyone swipes the same films or series. As soon as you all say yes to one, you all hear of it.'),
      nameForm({ button: code ? 'Join the room' : 'Continue' })),
  };
}

export function rename() {
  const me = identity();
  return {
    title: 'Change name',
    element: h('div', { class: 'page narrow' },
      h('h1', {}, 'Another name'),
      h('p', { class: 'lead' }, 'A new name is a new player. Rooms and matches stay with ', h('bdi', { class: 'name' }, me.username), '.'),
      nameForm({ button: 'Use this name', done: () => go(at('/'), { replace: true }) }),
      h('p', {}, h('a', { class: 'button quiet', href: at('/'), 'data-within': true }, 'Keep the old one'))),
  };
}

export function secondTab(ctx, code) {
  const me = identity();
  const stay = h('button', { class: 'button', type: 'button', testid: 'same-player' }, 'Continue as ', h('bdi', { class: 'name' }, me.username));
  stay.addEventListener('click', () => {
    shareSeat(me.userId, code);
    ctx.show();
  });
  return {
    title: 'Who plays here?',
    element: h('div', { class: 'page narrow' },
      h('p', { class: 'eyebrow' }, `Room ${code}`),
      h('h1', {}, 'Who plays in this tab?'),
      h('p', { class: 'lead' }, h('bdi', { class: 'name' }, me.username), ' is in this room already, in another tab of this browser.'),
      nameForm({ button: 'Join as another player', options: { thisTabOnly: true } }),
      h('p', { class: 'or' }, 'or'),
      stay),
  };
}

function nameForm({ button, options, done = () => {} }) {
  const input = h('input', {
    id: 'name', class: 'field', testid: 'name-input', type: 'text', dir: 'auto', required: true, maxlength: 2 * LONGEST_NAME,
    autocomplete: 'nickname', autocapitalize: 'words', spellcheck: 'false', enterkeyhint: 'go', 'aria-describedby': 'name-problem',
  });
  const problem = h('p', { class: 'problem-line', id: 'name-problem', role: 'alert' });
  const submit = h('button', { class: 'button primary', testid: 'name-save' }, button);
  const form = h('form', { class: 'stack', novalidate: true },
    h('label', { for: 'name' }, 'Your name, as the others see it'), input, problem, submit);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    const length = [...text].length;
    problem.textContent = length === 0 ? 'Please give a name.' : length > LONGEST_NAME ? `At most ${LONGEST_NAME} characters, please.` : '';
    input.toggleAttribute('aria-invalid', problem.textContent !== '');
    if (problem.textContent) {
      input.focus();
      return;
    }
    submit.disabled = true;
    try {
      await introduce(text, options);
      done();
    } catch (error) {
      submit.disabled = false;
      problem.textContent = sentence(error);
      input.focus();
    }
  });
  return form;
}
