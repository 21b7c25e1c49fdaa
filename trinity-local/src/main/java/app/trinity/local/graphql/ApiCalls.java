package app.trinity.local.graphql;

import app.trinity.api.Call;
import app.trinity.api.Caller;
import app.trinity.local.auth.Guest;
import graphql.schema.DataFetchingEnvironment;

/** What graphql-java fetches, as a call of the API by a signed-in person. */
final class ApiCalls {
  /** Under which key of an execution's context its caller is. */
  static final String CALLER = "app.trinity.caller";

  private ApiCalls() {}

  static Call of(String field, DataFetchingEnvironment environment) {
    Guest guest = environment.getGraphQlContext().get(CALLER);
    if (guest == null) {
      throw new IllegalStateException("an execution without a caller");
    }
    return Call.of(field, Caller.person(guest.userId()), environment.getArguments())
        .selecting(environment.getSelectionSet()::contains);
  }
}
