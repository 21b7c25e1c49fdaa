package app.trinity.lambda.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Brings into the journal what libraries, and Trinity's own classes, log: System.Logger and SLF4J
 * both end in {@code java.util.logging} here. Safe for use by several threads.
 */
public final class JournalHandler extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  private final Journal journal;
  private final SimpleFormatter messages = new SimpleFormatter();

  private JournalHandler(Journal journal) {
    this.journal = journal;
  }

  /** Makes the journal the only place where this process logs. */
  public static void install(Journal journal) {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    ROOT.addHandler(new JournalHandler(journal));
    ROOT.setLevel(Level.INFO);
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      journal.tell(
          level(record.getLevel()),
          messages.formatMessage(record),
          String.valueOf(record.getLoggerName()),
          record.getThrown());
    }
  }

  private static String level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARN";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }

  @Override
  public void flush() {
    // Every line is written at once.
  }

  @Override
  public void close() {
    // Lambda's log stays open.
  }
}
