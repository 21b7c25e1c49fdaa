import { h } from '../dom.js';
import { explain } from '../errors.js';
import { markLeft } from '../memory.js';
import { at } from '../nav.js';

const AGAIN_MILLIS = 3_000;

export function problem(ctx, error, code) {
  const { title, text, ways } = explain(error);
  const again = error.code === 'NETWORK' ? setInterval(() => ctx.show(), AGAIN_MILLIS) : null;
  return {
    title,
    quiet: error.code === 'NETWORK',
    element: h('div', { class: 'page narrow problem', testid: 'problem', 'data-code': error.code },
      code && h('p', { class: 'eyebrow' }, 'Room ', h('span', { class: 'code-inline' }, code)),
      h('h1', {}, title),
      h('p', { class: 'lead' }, text),
      h('div', { class: 'ways' }, ways.map((way, index) => wayOn(ctx, way, code, index === 0)))),
    gone: () => clearInterval(again),
  };
}

function wayOn(ctx, way, code, first) {
  const look = first ? 'button primary' : 'button';
  const link = (label, href) => h('a', { class: look, href, 'data-within': true, testid: `way-${way}` }, label);
  const act = (label, action) => {
    const button = h('button', { class: look, type: 'button', testid: `way-${way}` }, label);
    button.addEventListener('click', action);
    return button;
  };
  return {
    home: () => link('Start screen', at('/')),
    code: () => link('Type the code again', at('/')),
    create: () => link('Open a new room', at('/#create')),
    matches: () => link('Your matches', at('/#matches')),
    retry: () => act('Try again', () => ctx.show()),
    rejoin: () => act('Join again', () => {
      markLeft(code, false);
      ctx.show();
    }),
  }[way]();
}
