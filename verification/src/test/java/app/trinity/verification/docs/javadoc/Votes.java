package app.trinity.verification.docs.javadoc;

import static app.trinity.verification.docs.javadoc.OwnEngine.engine;

import app.trinity.api.Resolver;
import app.trinity.lambda.shell.AppSyncFunction;

public final class Votes extends AppSyncFunction {
  public Votes() {
    super("Votes", start -> Resolver.votes(engine(start.environment()).voting()));
  }
}
