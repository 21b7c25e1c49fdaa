/**
 * For whoever implements a port of Trinity or tests against one: the contract of each driven port
 * as an abstract JUnit class, stores that fail or pause on command, and time, ids and chance that
 * obey.
 */
@NullMarked
package app.trinity.testkit;

import org.jspecify.annotations.NullMarked;
