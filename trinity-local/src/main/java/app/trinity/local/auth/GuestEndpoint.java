package app.trinity.local.auth;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.Accounts;
import app.trinity.account.NewAccount;
import app.trinity.account.UserId;
import app.trinity.local.http.Endpoint;
import app.trinity.local.http.HomeJson;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.WebRequest;
import app.trinity.spi.IdSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lets a person in who gives a name: {@code POST /auth/guest}. */
public final class GuestEndpoint implements Endpoint {
  private final Accounts accounts;
  private final Tokens tokens;
  private final IdSource ids;
  private final RateLimit limit;

  /**
   * Lets people in.
   *
   * @param limit how many; whoever comes beyond it is asked to come again
   */
  public GuestEndpoint(Accounts accounts, Tokens tokens, IdSource ids, RateLimit limit) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.ids = ids;
    this.limit = limit;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    JsonNode typed = HomeJson.body(request).path("name");
    if (!typed.isTextual()) {
      throw Refusal.invalidInput("Give a name: {\"name\": \"Ada\"}.");
    }
    String name = GuestName.read(typed.textValue());
    if (!limit.tryAcquire()) {
      throw new Refusal(
          RefusalCode.BUSY, "Too many people are coming in at once. Try again in a moment.");
    }
    UserId userId = UserId.of(ids.next());
    String username =
        accounts
            .open(NewAccount.builder().userId(userId).nameHint(name).build())
            .username()
            .value();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("token", tokens.issue(new Guest(userId, username)));
    answer.put("userId", userId.value());
    answer.put("username", username);
    return WebAnswer.json(200, answer);
  }
}
