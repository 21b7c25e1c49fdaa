// Amplify's simulator of AppSync with Trinity's schema, and behind the mutation vote a function that answers the
// same to everybody. The simulator's own server would listen to the whole network, so its application is served on
// loopback here. Its package is infrastructure's, after npm ci there.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../infrastructure/package.json', import.meta.url));
const { AmplifyAppSyncSimulator } = require('@aws-amplify/amplify-appsync-simulator');
const { OperationServer } = require('@aws-amplify/amplify-appsync-simulator/lib/server/operations');

const schema = new URL('../../trinity-api/src/main/resources/schema.graphql', import.meta.url);
const answer = {
  success: true,
  vote: { roomId: 'r', userMovieId: 'a#1', userId: 'a', movieId: 1, vote: true, timestamp: '2025-06-01T20:00:00.000Z' },
  match: null,
};

const simulator = new AmplifyAppSyncSimulator();
simulator.init({
  schema: { content: readFileSync(schema, 'utf8') },
  appSync: {
    name: 'trinity',
    defaultAuthenticationType: {
      authenticationType: 'AMAZON_COGNITO_USER_POOLS',
      cognitoUserPoolConfig: { AppIdClientRegex: '' },
    },
    additionalAuthenticationProviders: [{ authenticationType: 'AWS_IAM' }],
  },
  dataSources: [{ type: 'AWS_LAMBDA', name: 'function', invoke: async () => answer }],
  resolvers: [
    {
      kind: 'UNIT',
      typeName: 'Mutation',
      fieldName: 'vote',
      dataSourceName: 'function',
      requestMappingTemplate: '{"version": "2018-05-29", "operation": "Invoke", "payload": $util.toJson($context)}',
      responseMappingTemplate: '$util.toJson($context.result)',
    },
  ],
});

const server = createServer(new OperationServer({}, simulator).app);
server.listen(0, '127.0.0.1', () => {
  console.log(`The simulator is ready at http://127.0.0.1:${server.address().port}`);
});
