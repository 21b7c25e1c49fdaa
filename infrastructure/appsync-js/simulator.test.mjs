// The schema in Amplify's simulator of AppSync, with the resolver that every field shares. The simulator knows
// templates only, so the resolver is put in the place of its own; its server is not started, since it would
// listen to the whole network.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { request, response } from './pass-through.mjs';

const require = createRequire(import.meta.url);
const { AmplifyAppSyncSimulator } = require('@aws-amplify/amplify-appsync-simulator');
const { runQueryOrMutation } = require('@aws-amplify/amplify-appsync-simulator/lib/utils/graphql-runner/query-and-mutation');
const { runSubscription } = require('@aws-amplify/amplify-appsync-simulator/lib/utils/graphql-runner/subscriptions');
const { parse } = require('graphql');

const COGNITO = 'AMAZON_COGNITO_USER_POOLS';
const IAM = 'AWS_IAM';
const schema = readFileSync(
  new URL('../../trinity-api/src/main/resources/schema.graphql', import.meta.url),
  'utf8',
);
const event = {
  userId: 'ada',
  success: true,
  message: 'It is a match.',
  match: {
    roomId: 'r1',
    movieId: 7,
    matchId: 'm1',
    title: 'Seven',
    posterPath: null,
    matchedUsers: ['ada', 'bob'],
    timestamp: '2025-06-01T20:00:00.000Z',
  },
};
const publish = `mutation {
  publishUserMatch(input: {userId: "ada", match: {roomId: "r1", movieId: 7}}) {
    userId success message match { roomId movieId matchId title posterPath matchedUsers timestamp }
  }
}`;

test('a function behind the resolver answers a query', async () => {
  const api = simulated(() => ({ data: { available: true } }));

  const answer = await ask(api, player('ada'), '{ checkUsername(username: "bob") { available } }');

  assert.equal(answer.errors, undefined);
  assert.equal(answer.data.checkUsername.available, true);
  assert.equal(api.events.length, 1);
  const [sent] = api.events;
  assert.equal(sent.typedResult, true);
  assert.deepEqual({ ...sent.arguments }, { username: 'bob' });
  assert.equal(sent.info.fieldName, 'checkUsername');
});

test('a refusal reaches the client with its code and its sentence', async () => {
  const api = simulated(() => ({ error: { type: 'ROOM_FULL', message: 'The room is full.' } }));

  const { errors } = await ask(api, player('ada'), 'mutation { joinRoom(input: {roomCode: "ABC234"}) { id } }');

  assert.ok(errors.some((error) => error.errorType === 'ROOM_FULL' && error.message === 'The room is full.'));
});

test('somebody who is no player is turned away before any function', async () => {
  const api = simulated(() => ({ data: [] }));

  const { errors } = await ask(api, player('mallory', []), '{ getMyRooms { id } }');

  assert.match(errors[0].message, /Not Authorized to access getMyRooms/);
  assert.deepEqual(api.events, []);
});

test('a backend publishes a match, all of which it may select', async () => {
  const api = simulated(() => ({ data: event }));

  const answer = await ask(api, backend(), publish);

  assert.equal(answer.errors, undefined);
  assert.deepEqual(plain(answer.data.publishUserMatch), event);
});

test('a backend may not play', async () => {
  const api = simulated(() => ({ data: [] }));

  const { errors } = await ask(api, backend(), '{ getMyRooms { id } }');

  assert.match(errors[0].message, /Not Authorized to access getMyRooms/);
});

test('the guard is asked before a subscription begins, and what is published then arrives', async () => {
  const api = simulated((payload) => ({ data: payload.info.parentTypeName === 'Subscription' ? null : event }));

  const listening = await listen(api, player('ada'), 'subscription { userMatch(userId: "ada") { userId match { title } } }');
  assert.equal(listening.errors, undefined);
  assert.deepEqual(api.events.map((sent) => sent.info.fieldName), ['userMatch']);

  const arriving = listening.asyncIterator.next();
  await ask(api, backend(), publish);
  const { value } = await arriving;
  await listening.asyncIterator.return();
  assert.equal(value.data.userMatch.match.title, 'Seven');
});

test('whoever the guard refuses does not listen', async () => {
  const api = simulated(() => ({ error: { type: 'FORBIDDEN', message: 'These are not your matches.' } }));

  const listening = await listen(api, player('mallory'), 'subscription { userMatch(userId: "ada") { userId } }');

  assert.ok(listening.errors.some((error) => error.errorType === 'FORBIDDEN'));
  assert.equal(listening.asyncIterator, undefined);
});

/** An API with one function behind every field; events are what the function was sent. */
function simulated(answer) {
  const simulator = new AmplifyAppSyncSimulator();
  const fields = rootFields();
  simulator.init({
    schema: { content: schema },
    appSync: {
      name: 'trinity',
      defaultAuthenticationType: { authenticationType: COGNITO },
      additionalAuthenticationProviders: [{ authenticationType: IAM }],
    },
    dataSources: [{ type: 'AWS_LAMBDA', name: 'function', invoke: async (payload) => payload }],
    resolvers: fields.map(([typeName, fieldName]) => ({
      kind: 'UNIT',
      typeName,
      fieldName,
      dataSourceName: 'function',
      requestMappingTemplate: '{}',
      responseMappingTemplate: '{}',
    })),
  });
  const events = [];
  for (const [typeName, fieldName] of fields) {
    simulator.resolvers.set(`${typeName}:${fieldName}`, {
      resolve: async (source, args, context) => {
        const ctx = {
          arguments: args,
          identity: context.jwt ?? null,
          source: source ?? null,
          request: { headers: context.headers, domainName: null },
          prev: null,
          info: { parentTypeName: typeName, fieldName },
          stash: {},
        };
        const { operation, payload } = request(ctx);
        assert.equal(operation, 'Invoke');
        events.push(payload);
        return response({ ...ctx, result: answer(payload) });
      },
    });
  }
  return { schema: simulator.schema, events };
}

function rootFields() {
  return parse(schema)
    .definitions.filter((definition) => ['Query', 'Mutation', 'Subscription'].includes(definition.name?.value))
    .flatMap((type) => type.fields.map((field) => [type.name.value, field.name.value]));
}

function player(sub, groups = ['Users']) {
  return { requestAuthorizationMode: COGNITO, jwt: { sub, 'cognito:groups': groups }, headers: {}, appsyncErrors: [] };
}

function backend() {
  return { requestAuthorizationMode: IAM, headers: {}, appsyncErrors: [], iamToken: {} };
}

function ask(api, caller, text) {
  return runQueryOrMutation(api.schema, parse(text), {}, undefined, caller);
}

function listen(api, caller, text) {
  return runSubscription(api.schema, parse(text), {}, undefined, caller);
}

/** Without the null prototypes of graphql-js. */
function plain(value) {
  return JSON.parse(JSON.stringify(value));
}
