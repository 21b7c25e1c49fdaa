import { request } from './http.js';
import { identity, renew } from './session.js';

const MOVIE = 'id title overview posterPath releaseDate voteAverage voteCount genreIds';
const MATCH = 'roomId movieId matchId title posterPath matchedUsers timestamp';
const ROOM = `id code hostId mediaType genreIds createdAt ttl degraded
  participants { userId username } matchRule { kind atLeast }`;

const DOCUMENTS = {
  CreateRoom: `mutation CreateRoom($input: CreateRoomInput!) { createRoom(input: $input) { ${ROOM} candidates { ${MOVIE} } } }`,
  JoinRoom: `mutation JoinRoom($input: JoinRoomInput!) { joinRoom(input: $input) { ${ROOM} candidates { ${MOVIE} } } }`,
  LeaveRoom: 'mutation LeaveRoom($roomId: ID!) { leaveRoom(roomId: $roomId) { id } }',
  Vote: `mutation Vote($input: VoteInput!) { vote(input: $input) { success vote { movieId vote } match { ${MATCH} } } }`,
  NextCards: 'query NextCards($roomId: ID!, $limit: Int) { nextCards(roomId: $roomId, limit: $limit) { id } }',
  Participants: 'query Participants($id: ID!) { getRoom(id: $id) { id participants { userId username } } }',
  RoomSummary: `query RoomSummary($id: ID!) { getRoom(id: $id) { ${ROOM} } }`,
  MyRooms: `query MyRooms { getMyRooms { ${ROOM} } }`,
  MyMatches: `query MyMatches($limit: Int, $after: ID) { getMyMatches(limit: $limit, after: $after) { ${MATCH} } }`,
  Standings: `query Standings($roomId: ID!) { standings(roomId: $roomId) {
    movie { id title posterPath releaseDate } yesVotes noVotes participants matched } }`,
};

export const USER_MATCH = `subscription UserMatch($userId: ID!) { userMatch(userId: $userId) {
  userId success message match { ${MATCH} } } }`;

async function call(operationName, variables, timeoutMillis) {
  const send = (person) =>
    request('/graphql', {
      body: { operationName, query: DOCUMENTS[operationName], variables },
      token: person?.token,
      timeoutMillis,
    });
  const person = identity();
  try {
    return (await send(person)).data;
  } catch (error) {
    if (error.code !== 'UNAUTHENTICATED' || !person) throw error;
    return (await send(await renew(person.token))).data;
  }
}

// A deck's first making may have to wait for the film catalogue.
const DEALING_MILLIS = 45_000;

export const api = {
  config: () => request('/config.json'),
  createRoom: async (input) => (await call('CreateRoom', { input }, DEALING_MILLIS)).createRoom,
  joinRoom: async (roomCode) => (await call('JoinRoom', { input: { roomCode } })).joinRoom,
  leaveRoom: async (roomId) => (await call('LeaveRoom', { roomId })).leaveRoom,
  vote: async (input) => (await call('Vote', { input })).vote,
  nextCards: async (roomId, limit) => (await call('NextCards', { roomId, limit })).nextCards,
  participants: async (id) => (await call('Participants', { id })).getRoom?.participants ?? null,
  room: async (id) => (await call('RoomSummary', { id })).getRoom,
  myRooms: async () => (await call('MyRooms', {})).getMyRooms,
  myMatches: async (limit, after = null) => (await call('MyMatches', { limit, after })).getMyMatches,
  standings: async (roomId) => (await call('Standings', { roomId })).standings,
};
