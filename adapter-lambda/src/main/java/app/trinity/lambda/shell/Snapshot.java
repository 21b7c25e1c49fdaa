package app.trinity.lambda.shell;

import app.trinity.lambda.log.Journal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What is done just before Lambda takes a snapshot of the started process (SnapStart): the very
 * operations that traffic uses, so that their classes are loaded and compiled in every process that
 * is restored from it. And what is done in each of those before its first event: looking again for
 * what may have changed meanwhile. What fails at either is told and harms nothing.
 */
final class Snapshot implements Resource {
  private static final String VARIABLE = "AWS_LAMBDA_INITIALIZATION_TYPE";
  private static final String SNAP_START = "snap-start";

  /** A context refers to its resources weakly: without this one it would be gone by then. */
  private static final List<Snapshot> KEPT = new CopyOnWriteArrayList<>();

  private final Runnable priming;
  private final Runnable looking;
  private final Journal journal;

  private Snapshot(Runnable priming, Runnable looking, Journal journal) {
    this.priming = priming;
    this.looking = looking;
    this.journal = journal;
  }

  /** Registers what to do, and what to look for afterwards, where a snapshot will be taken. */
  static void prepare(Start start, Runnable priming, Runnable looking) {
    if (start.environment().text(VARIABLE).filter(SNAP_START::equals).isPresent()) {
      Snapshot snapshot = new Snapshot(priming, looking, start.journal());
      KEPT.add(snapshot);
      Core.getGlobalContext().register(snapshot);
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    attempt("Primed.", "Not primed.", priming);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Connections that have died meanwhile are made again when they are used.
    attempt("Restored.", "Restored, with what the snapshot remembers.", looking);
  }

  private void attempt(String done, String failed, Runnable work) {
    try {
      work.run();
      journal.tell("INFO", done, Snapshot.class.getName(), null);
    } catch (RuntimeException e) {
      journal.tell("WARN", failed, Snapshot.class.getName(), e);
    }
  }
}
