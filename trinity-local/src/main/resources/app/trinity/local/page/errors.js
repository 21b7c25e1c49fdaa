// What went wrong, for a person: a heading, a sentence, and the ways on that make sense.
const KINDS = {
  ROOM_NOT_FOUND: {
    title: 'No room has this code',
    text: 'Look at the code once more: six letters and digits, never I, O, 0 or 1. A room that ended long ago is forgotten, too.',
    ways: ['code', 'create', 'home'],
  },
  ROOM_GONE: {
    title: 'This room is gone',
    text: 'The server was started anew, and its rooms went with its memory. Your name is kept: open a new room and send the others its code.',
    ways: ['create', 'home'],
  },
  ROOM_EXPIRED: {
    title: 'This room has ended',
    text: 'A room ends after a day, or when the last one leaves. Its matches are still in your list.',
    ways: ['create', 'matches', 'home'],
  },
  ROOM_FULL: {
    title: 'This room is full',
    text: 'No more people fit in. When somebody leaves, the same link lets you in.',
    ways: ['retry', 'create', 'home'],
  },
  NOT_A_PARTICIPANT: {
    title: 'You are not in this room',
    text: 'You have left it, perhaps in another window. The code still lets you in.',
    ways: ['rejoin', 'home'],
  },
  LEFT: {
    title: 'You left this room',
    text: 'Your votes are kept. If you join again they count again.',
    ways: ['rejoin', 'home'],
  },
  CATALOG_UNAVAILABLE: {
    title: 'The film catalogue does not answer',
    text: 'So there is no deck to deal. Try again in a minute, or with other genres.',
    ways: ['retry', 'home'],
  },
  NETWORK: {
    title: 'The server cannot be reached',
    text: 'The page tries again by itself. Check that you are on the same network as the computer that runs Trinity.',
    ways: ['retry', 'home'],
  },
  BUSY: {
    title: 'Too much at once',
    text: 'The server is busy. Wait a moment, then try again.',
    ways: ['retry', 'home'],
  },
};

export function explain(error) {
  return KINDS[error.code] ?? { title: 'That did not work', text: error.message, ways: ['retry', 'home'] };
}

// For a line beside a form or a passing message, where a heading would be too much.
export function sentence(error) {
  const kind = KINDS[error.code];
  return kind ? `${kind.title}. ${kind.text}` : error.message;
}
