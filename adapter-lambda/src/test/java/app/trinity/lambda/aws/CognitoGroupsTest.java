package app.trinity.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.spi.UserGroups;
import app.trinity.lambda.aws.UserPool.Trouble;
import app.trinity.testkit.contract.UserGroupsContract;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The groups of a user pool; the names of the contract's people are names within that pool. */
class CognitoGroupsTest extends UserGroupsContract {
  /** More than are made: the JDK's client sends a request again whose connection was closed. */
  private static final int MANY = 100;

  private final UserPool pool;

  CognitoGroupsTest() throws IOException {
    pool = new UserPool();
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Override
  protected UserGroups createGroups() {
    UserGroups groups = new CognitoGroups(calls(), pool.address(), persistence());
    return (person, group) -> groups.add(CognitoGroups.directoryName(UserPool.ID, person), group);
  }

  @Override
  protected List<String> members(String group) {
    return pool.members(group);
  }

  @Override
  protected void introduce(String person, String group) {
    pool.introduce(person, group);
  }

  private static SignedCalls calls() {
    return new SignedCalls(
        LightHttp.client(Duration.ofMinutes(1), Duration.ofMinutes(1)),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")),
        "eu-west-1",
        Clock.systemUTC());
  }

  /** Two attempts, as the function makes, and as much time as a busy machine needs. */
  private static Persistence persistence() {
    return new Persistence(2, Duration.ofMinutes(5), System::nanoTime);
  }

  @Nested
  class Failing {
    private UserGroups groups = UserGroups.none();

    @BeforeEach
    void open() {
      groups = createGroups();
      pool.introduce("cem", "Users");
    }

    @Test
    void a_throttled_call_is_made_again() {
      pool.fail(Trouble.THROTTLED, 1);

      groups.add("cem", "Users");

      assertThat(pool.members("Users")).containsExactly("cem");
    }

    @Test
    void what_became_of_a_call_is_told() {
      pool.fail(Trouble.THROTTLED, MANY);
      fails("cem", "Users", Effect.THROTTLED);

      pool.fail(Trouble.HUNG_UP, MANY);
      fails("cem", "Users", Effect.MAY_HAVE_HAPPENED);

      pool.fail(Trouble.HUNG_UP, 0);
      fails("nobody", "Users", Effect.DID_NOT_HAPPEN);
      fails("cem", "no group", Effect.DID_NOT_HAPPEN);
      assertThat(pool.members("Users")).isEmpty();
    }

    private void fails(String person, String group, Effect effect) {
      assertThatThrownBy(() -> groups.add(person, group))
          .isInstanceOfSatisfying(
              InfrastructureFailure.class,
              failure -> assertThat(failure.effect()).isEqualTo(effect));
    }
  }
}
