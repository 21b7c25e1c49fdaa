package app.trinity.lambda;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.vote.Choice;
import app.trinity.vote.Voting;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** The vote function. */
public final class VoteResolver implements Resolver {
  private final Voting voting;
  private final FieldMap fields = new FieldMap(Map.of("Mutation.vote", this::vote));

  /** Answers from an engine. */
  public VoteResolver(Trinity trinity) {
    voting = trinity.voting();
  }

  @Override
  public Set<String> fields() {
    return fields.fields();
  }

  @Override
  public JsonNode resolve(ResolverEvent event) {
    return fields.resolve(event);
  }

  private JsonNode vote(ResolverEvent event) {
    UserId user = event.caller().user();
    Arguments input = event.arguments().input("input");
    return Answers.voteResult(
        voting.vote(
            user,
            RoomId.of(input.text("roomId")),
            MovieId.of(input.integer("movieId")),
            Choice.of(input.truth("vote"))));
  }
}
