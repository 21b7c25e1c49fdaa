import { tab } from './storage.js';

const PATIENCE_MILLIS = 200;
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('trinity') : null;
const myself = Math.random().toString(36).slice(2);
let seat = null;

channel?.addEventListener('message', ({ data }) => {
  if (data.type === 'who' && seat && data.userId === seat.userId && data.code === seat.code) {
    channel.postMessage({ type: 'here', to: data.from });
  }
});

export function takeSeat(userId, code) {
  seat = userId ? { userId, code } : null;
}

// Two tabs of one browser share a name. Whoever opens a room twice usually wants a second player, so they are asked.
export function playedElsewhere(userId, code) {
  if (!channel || tab.read('sharing') === `${userId} ${code}`) return Promise.resolve(false);
  return new Promise((resolve) => {
    const listen = ({ data }) => data.type === 'here' && data.to === myself && finish(true);
    const timer = setTimeout(() => finish(false), PATIENCE_MILLIS);
    function finish(found) {
      clearTimeout(timer);
      channel.removeEventListener('message', listen);
      resolve(found);
    }
    channel.addEventListener('message', listen);
    channel.postMessage({ type: 'who', from: myself, userId, code });
  });
}

export function shareSeat(userId, code) {
  tab.write('sharing', `${userId} ${code}`);
}
