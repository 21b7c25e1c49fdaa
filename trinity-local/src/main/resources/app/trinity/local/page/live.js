import { USER_MATCH } from './api.js';
import { at } from './nav.js';

const HANDSHAKE_MILLIS = 8_000;
const PING_MILLIS = 20_000;
const FIRST_RETRY_MILLIS = 500;
const LONGEST_RETRY_MILLIS = 15_000;
const LONG_HIDDEN_MILLIS = 15_000;
const STEADY_MILLIS = 5_000;
const FIRST_PONG_MILLIS = 2_000;
const SUBSCRIPTION = 'matches';

// The line on which matches arrive (graphql-transport-ws). It mends itself; `connected` is called whenever it stands,
// `failed` whenever an attempt came to nothing, so that the caller can fetch what the line did not bring.
export class Live {
  constructor({ match, connected, failed, rejected, state }) {
    Object.assign(this, { match, connected, failed, rejected, state });
    this.person = null;
    this.socket = null;
    this.attempts = 0;
    this.hiddenAt = 0;
    window.addEventListener('online', () => this.reconnectNow());
    window.addEventListener('offline', () => this.person && this.state('offline'));
    window.addEventListener('pageshow', (event) => event.persisted && this.reconnectNow());
    document.addEventListener('visibilitychange', () => this.visibilityChanged());
  }

  start(person) {
    this.stop();
    this.person = person;
    this.attempts = 0;
    this.connect();
  }

  stop() {
    this.person = null;
    this.drop();
  }

  reconnectNow() {
    if (!this.person) return;
    this.attempts = 0;
    this.connect();
  }

  // A phone that slept may hold a socket that looks open and is dead.
  visibilityChanged() {
    if (document.visibilityState === 'hidden') {
      this.hiddenAt = Date.now();
    } else if (this.person) {
      if (!this.acknowledged || Date.now() - this.hiddenAt > LONG_HIDDEN_MILLIS) this.reconnectNow();
      else this.connected();
    }
  }

  drop() {
    clearTimeout(this.retry);
    clearTimeout(this.handshake);
    clearInterval(this.pinging);
    this.acknowledged = false;
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  connect() {
    this.drop();
    this.state(navigator.onLine === false ? 'offline' : 'connecting');
    const address = new URL(at('/graphql'), location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address, 'graphql-transport-ws');
    this.socket = socket;
    this.handshake = setTimeout(() => socket === this.socket && this.lost(), HANDSHAKE_MILLIS);
    socket.onopen = () => this.send({ type: 'connection_init', payload: { Authorization: `Bearer ${this.person.token}` } });
    socket.onmessage = (event) => socket === this.socket && this.receive(event.data);
    socket.onclose = (event) => socket === this.socket && this.lost(event.code);
  }

  send(message) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  receive(text) {
    let message;
    try {
      message = JSON.parse(text);
    } catch {
      return;
    }
    if (message.type === 'connection_ack') this.subscribe();
    else if (message.type === 'ping') this.send({ type: 'pong' });
    else if (message.type === 'pong') this.ponged();
    else if (message.type === 'next' && message.id === SUBSCRIPTION) {
      const event = message.payload?.data?.userMatch;
      if (event?.match) this.match(event.match);
    } else if (message.id === SUBSCRIPTION && (message.type === 'error' || message.type === 'complete')) {
      this.lost();
    }
  }

  // The server answers the ping only once the subscription stands; what is fetched after that leaves no gap.
  subscribe() {
    clearTimeout(this.handshake);
    this.acknowledged = true;
    this.since = Date.now();
    this.unanswered = 0;
    this.standing = false;
    this.send({ id: SUBSCRIPTION, type: 'subscribe', payload: { query: USER_MATCH, variables: { userId: this.person.userId } } });
    this.ping();
    this.handshake = setTimeout(() => this.ponged(), FIRST_PONG_MILLIS);
    this.pinging = setInterval(() => this.ping(), PING_MILLIS);
  }

  ponged() {
    this.unanswered = 0;
    if (this.standing || !this.acknowledged) return;
    clearTimeout(this.handshake);
    this.standing = true;
    this.state('live');
    this.connected();
  }

  ping() {
    if (this.unanswered >= 2) {
      this.lost();
      return;
    }
    this.unanswered += 1;
    this.send({ type: 'ping' });
  }

  lost(code) {
    if (this.acknowledged && Date.now() - this.since > STEADY_MILLIS) this.attempts = 0;
    this.drop();
    if (!this.person) return;
    this.state(navigator.onLine === false ? 'offline' : 'connecting');
    const ceiling = Math.min(FIRST_RETRY_MILLIS * 2 ** this.attempts, LONGEST_RETRY_MILLIS);
    this.attempts += 1;
    this.retry = setTimeout(() => this.connect(), ceiling * (0.5 + Math.random() / 2));
    if (code === 4401 || code === 4403) this.rejected(this.person);
    else this.failed();
  }
}
