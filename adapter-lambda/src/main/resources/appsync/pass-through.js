import { util } from '@aws-appsync/utils';

// What stands between a field and its function, the same for every field: the function is given the whole
// context, and what it refuses reaches the client as an error whose type is the refusal's code.

/** The codes that a client may see. */
const CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INVALID_INPUT',
  'ROOM_NOT_FOUND',
  'ROOM_EXPIRED',
  'ROOM_FULL',
  'NOT_A_PARTICIPANT',
  'NOT_IN_DECK',
  'MATCH_NOT_FOUND',
  'USERNAME_TAKEN',
  'CATALOG_UNAVAILABLE',
  'BUSY',
  'INTERNAL',
];

/**
 * AppSync itself sends no typedResult: it asks the function to answer {data} or {error: {type, message}}, so
 * that a refusal and a failure of the function can be told apart.
 *
 * @param {import('@aws-appsync/utils').Context} ctx
 * @returns {import('@aws-appsync/utils').LambdaRequest}
 */
export function request(ctx) {
  return {
    operation: 'Invoke',
    payload: {
      typedResult: true,
      arguments: ctx.arguments,
      identity: ctx.identity,
      source: ctx.source,
      request: ctx.request,
      prev: ctx.prev,
      info: ctx.info,
      stash: ctx.stash,
    },
  };
}

/**
 * @param {import('@aws-appsync/utils').Context} ctx
 * @returns {unknown} the field's value
 */
export function response(ctx) {
  if (ctx.error) {
    if (CODES.includes(ctx.error.type)) {
      util.error(ctx.error.message, ctx.error.type);
    }
    // The function died, ran out of time or was never started. What Lambda says of that names classes and
    // numbers requests; it is in the logs, and is nobody else's business.
    util.error('Something broke on our side. Try again.', 'INTERNAL');
  }
  if (!ctx.result) {
    util.error('Something broke on our side. Try again.', 'INTERNAL');
  }
  if (ctx.result.error) {
    util.error(ctx.result.error.message, ctx.result.error.type);
  }
  return ctx.result.data;
}
