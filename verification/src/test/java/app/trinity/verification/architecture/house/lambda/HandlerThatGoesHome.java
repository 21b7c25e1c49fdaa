package app.trinity.verification.architecture.house.lambda;

import app.trinity.verification.architecture.house.local.AServer;

/** A handler that depends on the home edition. */
record HandlerThatGoesHome(AServer server) {}
