package app.trinity.verification.architecture.house.local.server;

import app.trinity.verification.architecture.house.local.page.PageThatKnowsItsServer;

/** Half of a circle. */
public final class ServerThatKnowsItsPage {
  @SuppressWarnings("unused")
  private Class<?> other() {
    return PageThatKnowsItsServer.class;
  }
}
