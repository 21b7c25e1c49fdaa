// The vote handler that Trinity replaces, step by step: read the room, put the vote, on a yes query
// all votes of the room, and put a match where everybody said yes.
import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";

const prefix = process.env.TRINITY_TABLE_PREFIX ?? "";
const ROOMS = `${prefix}trinity-rooms`;
const VOTES = `${prefix}trinity-votes`;
const MATCHES = `${prefix}trinity-matches`;

const dynamoDb = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export async function handler(event) {
  const { roomId, movieId, vote } = event.arguments.input;
  const userId = event.identity.sub;

  const room = (await dynamoDb.send(new GetCommand({ TableName: ROOMS, Key: { id: roomId } }))).Item;
  if (!room) {
    throw new Error("Room not found");
  }

  const record = {
    roomId,
    userMovieId: `${userId}#${movieId}`,
    userId,
    movieId,
    vote,
    timestamp: new Date().toISOString(),
    isParticipation: false,
  };
  await dynamoDb.send(new PutCommand({ TableName: VOTES, Item: record }));

  let match;
  if (vote) {
    const allVotes = await votesOf(roomId);
    const participants = [...new Set(allVotes.map((v) => v.userId))];
    const yesVotes = allVotes.filter((v) => v.movieId === movieId && v.vote === true);
    if (participants.length > 0 && yesVotes.length === participants.length) {
      const movie = room.candidates.find((candidate) => candidate.id === movieId);
      match = {
        roomId,
        movieId,
        matchId: randomUUID(),
        title: movie?.title ?? "",
        posterPath: movie?.posterPath ?? "",
        matchedUsers: participants,
        timestamp: new Date().toISOString(),
      };
      await dynamoDb.send(new PutCommand({ TableName: MATCHES, Item: match }));
    }
  }
  return { success: true, vote: record, match };
}

async function votesOf(roomId) {
  const all = [];
  let from;
  do {
    const page = await dynamoDb.send(
      new QueryCommand({
        TableName: VOTES,
        KeyConditionExpression: "roomId = :room",
        ExpressionAttributeValues: { ":room": roomId },
        ExclusiveStartKey: from,
      }),
    );
    all.push(...page.Items);
    from = page.LastEvaluatedKey;
  } while (from);
  return all;
}
