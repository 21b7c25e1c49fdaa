import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ResolverError, request, response } from './pass-through.mjs';

const context = {
  arguments: { input: { roomId: 'r1', movieId: 7, vote: true } },
  identity: { sub: 'ada', groups: ['Users'], claims: { 'cognito:username': 'ada' } },
  source: null,
  request: { headers: { host: 'api' }, domainName: null },
  prev: null,
  info: { parentTypeName: 'Mutation', fieldName: 'vote', selectionSetList: ['success'] },
  stash: {},
};

test('the function is given the whole context, and asked for a typed result', () => {
  assert.deepEqual(request(context), {
    operation: 'Invoke',
    payload: { typedResult: true, ...context },
  });
});

test('the field has the value that the function answers', () => {
  assert.deepEqual(response({ ...context, result: { data: { success: true } } }), { success: true });
});

for (const nothing of [null, false, 0, '']) {
  test(`${JSON.stringify(nothing)} is a value too`, () => {
    assert.equal(response({ ...context, result: { data: nothing } }), nothing);
  });
}

test('a refusal is an error with its code for a type', () => {
  refuses(
    { result: { error: { type: 'ROOM_FULL', message: 'The room is full.' } } },
    'ROOM_FULL',
    'The room is full.',
  );
});

test('a refusal that was thrown is the same error', () => {
  refuses({ error: { type: 'BUSY', message: 'Try again.' }, result: null }, 'BUSY', 'Try again.');
});

for (const type of ['Lambda:Unhandled', 'java.lang.OutOfMemoryError', 'UnauthorizedException', undefined]) {
  test(`what Lambda says of a function that failed stays inside (${type})`, () => {
    refuses(
      { error: { type, message: 'RequestId: 1f Error: Task timed out after 30.00 seconds' }, result: null },
      'INTERNAL',
      'Something broke on our side. Try again.',
    );
  });
}

test('a function that answers nothing has failed', () => {
  refuses({ result: null }, 'INTERNAL', 'Something broke on our side. Try again.');
});

function refuses(outcome, type, message) {
  assert.throws(
    () => response({ ...context, ...outcome }),
    (error) => {
      assert.ok(error instanceof ResolverError);
      assert.equal(error.errorType, type);
      assert.equal(error.message, message);
      return true;
    },
  );
}
