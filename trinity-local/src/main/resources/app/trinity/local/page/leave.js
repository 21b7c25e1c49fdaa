import { h } from './dom.js';

// Resolves to true if the person really wants to leave.
export function confirmLeave(game) {
  return new Promise((resolve) => {
    const alone = game.participants.length < 2;
    const stay = h('button', { class: 'button', type: 'button', testid: 'leave-cancel', autofocus: true }, 'Stay');
    const leave = h('button', { class: 'button primary', type: 'button', testid: 'leave-confirm' }, 'Leave');
    const dialog = h('dialog', { class: 'ask', 'aria-labelledby': 'leave-heading', 'aria-describedby': 'leave-text' },
      h('h2', { id: 'leave-heading' }, `Leave room ${game.code}?`),
      h('p', { id: 'leave-text' }, alone
        ? 'You are the last one here, so the room ends when you go. Its matches stay in your list.'
        : 'Your votes no longer count, and the others can match without you. With the code you can come back.'),
      h('div', { class: 'ask-ways' }, stay, leave));
    let decided = false;
    stay.addEventListener('click', () => dialog.close());
    leave.addEventListener('click', () => {
      decided = true;
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(decided);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
