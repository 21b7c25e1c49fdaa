package app.trinity.local.friends;

import app.trinity.account.UserId;
import app.trinity.lambda.Resolver;
import app.trinity.lambda.ResolverEvent;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lets the demo friends know of each room that a person opens or leaves. */
public record WelcomingResolver(Resolver resolver, Friends friends) implements Resolver {
  private static final String CREATE = "Mutation.createRoom";
  private static final String LEAVE = "Mutation.leaveRoom";

  @Override
  public Set<String> fields() {
    return resolver.fields();
  }

  @Override
  public JsonNode resolve(ResolverEvent event) {
    JsonNode answer = resolver.resolve(event);
    if (event.field().equals(CREATE)) {
      friends.invite(id(answer), RoomCode.of(answer.path("code").asText()));
    } else if (event.field().equals(LEAVE)) {
      friends.leaveIfAlone(id(answer), present(answer));
    }
    return answer;
  }

  private static RoomId id(JsonNode room) {
    return RoomId.of(room.path("id").asText());
  }

  private static List<UserId> present(JsonNode room) {
    List<UserId> present = new ArrayList<>();
    for (JsonNode participant : room.path("participants")) {
      present.add(UserId.of(participant.path("userId").asText()));
    }
    return present;
  }
}
