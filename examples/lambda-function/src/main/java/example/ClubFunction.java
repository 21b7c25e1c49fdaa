package example;

import app.trinity.api.Resolver;
import app.trinity.core.Trinity;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.lambda.shell.AppSyncFunction;
import app.trinity.lambda.shell.Environment;

/**
 * The whole GraphQL API in one function, over the club's programme. Its rooms last as long as its
 * process, which does for trying it out: name stores here that outlive it.
 */
public final class ClubFunction extends AppSyncFunction {
  /** Starts the function, as Lambda does. */
  public ClubFunction() {
    super("Club", start -> Resolver.of(engine(start.environment())));
  }

  private static Trinity engine(Environment environment) {
    return Trinity.builder()
        .stores(InMemoryStores.create())
        .recommendations(
            Programme.parse(
                environment.requiredText(
                    "CLUB_PROGRAMME", "the titles, with semicolons between them")))
        .publisher((user, match) -> {})
        .build();
  }
}
