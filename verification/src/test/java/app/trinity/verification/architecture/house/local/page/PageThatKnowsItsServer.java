package app.trinity.verification.architecture.house.local.page;

import app.trinity.verification.architecture.house.local.server.ServerThatKnowsItsPage;

/** Half of a circle. */
public final class PageThatKnowsItsServer {
  @SuppressWarnings("unused")
  private Class<?> other() {
    return ServerThatKnowsItsPage.class;
  }
}
