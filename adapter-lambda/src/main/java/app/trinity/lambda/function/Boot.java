package app.trinity.lambda.function;

import app.trinity.lambda.Resolver;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.log.JournalHandler;
import app.trinity.lambda.log.LogSink;
import app.trinity.spi.IdSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;

/**
 * The start of a function's process: its environment and its log.
 *
 * @param environment what configures it
 * @param journal where it tells what it does
 * @param references what people may quote to the operators
 */
record Boot(Environment environment, Journal journal, IdSource references) {
  /**
   * Starts a function. What goes wrong is logged, and Lambda's runtime reports it.
   *
   * @param service the function's logical name
   * @param making puts the function together
   */
  static <T> T start(String service, Function<Boot, T> making) {
    Environment environment = new Environment(System.getenv());
    HeadStart.begin(environment);
    Journal journal = new Journal(service, Clock.systemUTC(), System::nanoTime, LogSink.ofLambda());
    JournalHandler.install(journal);
    try {
      Boot boot = new Boot(environment, journal, new References(SecureRandom::new));
      T made = making.apply(boot);
      boot.environment.check();
      return made;
    } catch (RuntimeException e) {
      journal.tell("ERROR", "The function cannot start.", service, e);
      throw e;
    }
  }

  /** The same with a journal that is written for nobody. */
  Boot quietly() {
    return new Boot(
        environment,
        new Journal("priming", Clock.systemUTC(), System::nanoTime, line -> {}),
        references);
  }

  FieldFunction fields(Resolver resolver) {
    return new FieldFunction(resolver, journal, references);
  }
}
