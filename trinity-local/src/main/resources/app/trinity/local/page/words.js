import { list } from './dom.js';

// How rooms, rules and titles are put into words.
export function ruleSentence({ kind, atLeast }) {
  return {
    UNANIMOUS: 'a match needs everyone',
    ALL_BUT_ONE: 'a match needs everyone but one',
    MAJORITY: 'a match needs more than half',
    AT_LEAST: `a match needs at least ${Math.max(2, atLeast ?? 2)} people`,
    CUSTOM: 'a match follows a rule of this server',
  }[kind];
}

export function mediaName(mediaType) {
  return mediaType === 'TV' ? 'Series' : 'Films';
}

export function genreNames(config, mediaType, ids) {
  const names = new Map((config.genres?.[mediaType] ?? []).map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id)).filter(Boolean);
}

export function yearOf(movie) {
  return /^\d{4}/.exec(movie.releaseDate ?? '')?.[0] ?? null;
}

export function titleAndYear(movie) {
  const year = yearOf(movie);
  return year ? `${movie.title} (${year})` : movie.title;
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

export function rating(movie) {
  if (typeof movie.voteAverage !== 'number' || movie.voteAverage <= 0) return null;
  const votes = movie.voteCount > 0 ? compact.format(movie.voteCount) : null;
  const figure = movie.voteAverage.toFixed(1);
  return { figure, votes, spoken: `Rated ${figure} of 10${votes ? ` by ${votes} people` : ''}` };
}

export function peopleNames(participants, myId) {
  const others = participants.filter(({ userId }) => userId !== myId).map(({ username }) => username);
  if (others.length === 0) return 'only you so far';
  if (others.length > 3) return `${others.slice(0, 2).join(', ')}, ${others.length - 2} more and you`;
  return list([...others, 'you']);
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

export function moment(text) {
  const when = new Date(text);
  if (Number.isNaN(when.getTime())) return '';
  const today = when.toDateString() === new Date().toDateString();
  return today ? `today, ${clock.format(when)}` : `${day.format(when)}, ${clock.format(when)}`;
}
