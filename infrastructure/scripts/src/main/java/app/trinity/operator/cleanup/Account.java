package app.trinity.operator.cleanup;

import app.trinity.operator.console.CannotRun;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The account that owns the tables. Immutable.
 *
 * @param id the account's number; empty on DynamoDB Local, where there are no accounts
 */
public record Account(Optional<String> id) {
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int PARTS = 6;

  /** The region in the names that DynamoDB Local gives its tables. */
  private static final String LOCAL_REGION = "ddblocal";

  /**
   * Returns the owner of tables. DynamoDB Local is recognized by the names it gives them, not by
   * the address that somebody typed.
   *
   * @param tableArns the full names of the tables; at least one
   * @param caller returns the account of the credentials; not called for DynamoDB Local
   * @throws CannotRun if the tables are not the caller's
   */
  public static Account of(List<String> tableArns, Supplier<String> caller) {
    if (tableArns.stream().allMatch(arn -> part(arn, REGION).equals(LOCAL_REGION))) {
      return new Account(Optional.empty());
    }
    String account = caller.get();
    for (String arn : tableArns) {
      if (!part(arn, ACCOUNT).equals(account)) {
        throw new CannotRun(
            "The credentials are account "
                + account
                + "'s, but "
                + arn
                + " is not. Nothing was deleted.");
      }
    }
    return new Account(Optional.of(account));
  }

  /** A part of {@code arn:partition:service:region:account:resource}. */
  private static String part(String arn, int index) {
    List<String> parts = Splitter.on(':').limit(PARTS).splitToList(arn);
    return parts.size() == PARTS ? parts.get(index) : "";
  }

  /**
   * Checks that the account is the expected one.
   *
   * @param expected the number of the account; empty if none was named
   * @throws CannotRun if it is another one, or if there are no accounts to tell apart
   */
  public void require(Optional<String> expected) {
    if (expected.isEmpty() || expected.equals(id)) {
      return;
    }
    throw new CannotRun(
        id.isEmpty()
            ? "This is DynamoDB Local, which has no accounts: leave --expect-account out, or"
                + " leave --dynamodb-endpoint out to reach AWS. Nothing was deleted."
            : "The credentials are account "
                + id.get()
                + "'s, not "
                + expected.get()
                + "'s: choose others with --profile. Nothing was deleted.");
  }

  @Override
  public String toString() {
    return id.map(number -> "account " + number).orElse("DynamoDB Local");
  }
}
