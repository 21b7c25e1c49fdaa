package app.trinity.operator.doctor;

import app.trinity.operator.aws.ServiceRefusal;
import app.trinity.operator.console.Words;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * A check of one thing.
 *
 * @param name the thing
 * @param remedy what to do if the check itself cannot be made
 * @param look the check
 */
public record Check(String name, String remedy, Look look) {
  /** What is checked, and how. */
  @FunctionalInterface
  public interface Look {
    /** Makes the check. Whatever it throws is a finding too. */
    Finding at() throws Exception;
  }

  /** Returns the finding; a check that cannot be made is one that failed. */
  public Finding run() {
    try {
      return look.at();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.fail("interrupted", remedy);
    } catch (Exception e) {
      return Finding.fail(Words.of(e), remedyFor(e));
    }
  }

  /** What to do: the check's own remedy does not help where the trouble is not the check's. */
  private String remedyFor(Exception failure) {
    if (failure instanceof ServiceRefusal refusal) {
      return switch (refusal.kind()) {
        case EXPIRED_CREDENTIALS -> "sign in again";
        case THROTTLED -> "run it again in a minute";
        case ACCESS_DENIED, NOT_FOUND, OTHER -> remedy;
      };
    }
    return failure instanceof AwsServiceException answer
        ? remedyFor(ServiceRefusal.of(answer))
        : remedy;
  }
}
