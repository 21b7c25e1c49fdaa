package app.trinity.operator.doctor;

import app.trinity.operator.console.Words;

/**
 * A look at one thing.
 *
 * @param name the thing
 * @param remedy what to do where looking itself fails
 * @param look the look
 */
public record Check(String name, String remedy, Look look) {
  /** The look. */
  @FunctionalInterface
  public interface Look {
    /** Looks. Whatever it throws is a finding too. */
    Finding at() throws Exception;
  }

  /** Looks; never fails itself. */
  public Finding run() {
    try {
      return look.at();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.fail("interrupted", remedy);
    } catch (Exception e) {
      return Finding.fail(Words.of(e), remedy);
    }
  }
}
