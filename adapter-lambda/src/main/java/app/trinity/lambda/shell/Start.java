package app.trinity.lambda.shell;

import app.trinity.api.Resolver;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.log.JournalHandler;
import app.trinity.lambda.log.LogSink;
import app.trinity.spi.IdSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Function;

/**
 * The start of a function's process: its environment, its log, and what is to be done before Lambda
 * takes a snapshot of it.
 *
 * <p>Belongs to the thread that starts the function.
 */
public final class Start {
  private final Environment environment;
  private final Journal journal;
  private final IdSource references;

  private Start(Environment environment, Journal journal, IdSource references) {
    this.environment = environment;
    this.journal = journal;
    this.references = references;
  }

  /**
   * Starts a function. What goes wrong is logged, and Lambda's runtime reports it.
   *
   * @param service the function's name in the log and the metrics
   * @param making puts the function together
   */
  static <T> T of(String service, Function<Start, T> making) {
    Environment environment = new Environment(System.getenv());
    HeadStart.begin(environment);
    Journal journal = new Journal(service, Clock.systemUTC(), System::nanoTime, LogSink.ofLambda());
    JournalHandler.install(journal);
    try {
      T made = making.apply(new Start(environment, journal, new References(SecureRandom::new)));
      environment.check();
      return made;
    } catch (RuntimeException e) {
      journal.tell("ERROR", "The function cannot start.", service, e);
      throw e;
    }
  }

  /** Returns the variables that configure the function. */
  public Environment environment() {
    return environment;
  }

  /** Returns the log and the metrics. */
  public Journal journal() {
    return journal;
  }

  IdSource references() {
    return references;
  }

  FieldEvents fields(Resolver resolver) {
    return new FieldEvents(resolver, journal, references);
  }

  /**
   * Registers what to do just before a snapshot is taken of the started process (SnapStart), where
   * one will be: the very operations that traffic uses, so that their classes are loaded and
   * compiled in every process that is restored from it. A failure is logged and does no harm.
   */
  public void beforeSnapshot(Runnable priming) {
    beforeSnapshot(priming, () -> {});
  }

  /**
   * Registers what to do before a snapshot, and what to look at again in each process that is
   * restored from it, before its first event.
   */
  public void beforeSnapshot(Runnable priming, Runnable looking) {
    Snapshot.prepare(this, priming, looking);
  }

  /**
   * Answers an event of AppSync's as the function would, and drops the answer and the log's line
   * once they are written.
   *
   * @param resolver answers the event's field
   * @param event AppSync's context, as JSON
   */
  public void rehearse(Resolver resolver, String event) {
    Journal nobodys = new Journal("priming", Clock.systemUTC(), System::nanoTime, line -> {});
    try {
      new FieldEvents(resolver, nobodys, references)
          .handle(
              new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
              OutputStream.nullOutputStream(),
              "priming");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
