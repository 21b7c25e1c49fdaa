package app.trinity.suites;

import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.StoreCall;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets several actors run, one at any time: whose turn it is can change before and after each call
 * of a store and nowhere else. The same scripts and the same choices give the same run.
 *
 * <p>The actors' threads are kept from run to run, and an actor who is chosen again goes on without
 * a switch of threads; that makes thousands of runs a second possible.
 *
 * <p>Used by one thread; its interceptor methods do nothing on threads that are no actor's.
 */
final class OneAtATime implements CallInterceptor, AutoCloseable {
  /** Says who goes next; see {@link app.trinity.jqwik.Interleaving#next}. */
  interface Choice {
    int next(int point, int running, int[] ready, int count);
  }

  private static final int NOBODY = -1;

  private final Actor[] actors;
  private final int[] ready;
  private Choice choice = (point, running, ready, count) -> ready[0];
  private int point;
  private int running = NOBODY;
  private @Nullable Throwable thrown;
  private volatile boolean over;
  private volatile @Nullable Thread audience;

  OneAtATime(int mostActors) {
    actors = new Actor[mostActors];
    ready = new int[mostActors];
    for (int i = 0; i < mostActors; i++) {
      actors[i] = new Actor(i);
      actors[i].start();
    }
  }

  /**
   * Runs scripts to their end.
   *
   * @throws AssertionError where a script threw; the others have run to their end all the same
   */
  void run(List<Runnable> scripts, Choice choice) {
    this.choice = choice;
    point = 0;
    running = NOBODY;
    over = false;
    audience = Thread.currentThread();
    for (Actor actor : actors) {
      actor.script = actor.number < scripts.size() ? scripts.get(actor.number) : null;
    }
    thrown = null;
    actors[chosen()].go();
    while (!over) {
      LockSupport.park(this);
    }
    Throwable first = thrown;
    if (first != null) {
      throw new AssertionError(first.getMessage(), first);
    }
  }

  @Override
  public void before(StoreCall call) {
    maybeLetOthersGo();
  }

  @Override
  public void after(StoreCall call) {
    maybeLetOthersGo();
  }

  private void maybeLetOthersGo() {
    if (Thread.currentThread() instanceof Actor actor && actor.stage() == this) {
      int next = chosen();
      if (next != actor.number) {
        actors[next].go();
        actor.awaitTurn();
      }
    }
  }

  /** Only the running actor asks, so nothing here needs a lock. */
  private int chosen() {
    int count = 0;
    for (Actor actor : actors) {
      if (actor.script != null) {
        ready[count++] = actor.number;
      }
    }
    running = count == 0 ? NOBODY : choice.next(point++, running, ready, count);
    return running;
  }

  private void finished(Actor actor) {
    actor.script = null;
    int next = chosen();
    if (next == NOBODY) {
      over = true;
      LockSupport.unpark(audience);
    } else {
      actors[next].go();
    }
  }

  @Override
  public void close() {
    for (Actor actor : actors) {
      actor.interrupt();
    }
  }

  /** One of the threads. What it shares is handed over by its volatile {@code turn}. */
  private final class Actor extends Thread {
    private final int number;
    private volatile boolean turn;
    private @Nullable Runnable script;

    Actor(int number) {
      super("actor-" + number);
      this.number = number;
      setDaemon(true);
    }

    OneAtATime stage() {
      return OneAtATime.this;
    }

    void go() {
      turn = true;
      LockSupport.unpark(this);
    }

    boolean awaitTurn() {
      while (!turn) {
        LockSupport.park(this);
        if (isInterrupted()) {
          return false;
        }
      }
      turn = false;
      return true;
    }

    @Override
    public void run() {
      while (awaitTurn()) {
        try {
          if (script != null) {
            script.run();
          }
        } catch (Throwable e) {
          thrown = thrown == null ? e : thrown;
        }
        finished(this);
      }
    }
  }
}
