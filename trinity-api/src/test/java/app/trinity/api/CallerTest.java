package app.trinity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.testkit.Rule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Rule("ERRORS")
class CallerTest {
  private static final UserId ADA = UserId.of("ada");
  private static final UserId BOB = UserId.of("bob");

  @Test
  void a_person_acts_for_nobody_else() {
    Caller ada = Caller.person(ADA);

    assertThat(ada.user()).isEqualTo(ADA);
    assertThat(ada.person()).contains(ADA);
    assertThat(ada.isBackend()).isFalse();
    assertThatCode(() -> ada.requireMayActFor(ADA)).doesNotThrowAnyException();
    assertRefused(RefusalCode.FORBIDDEN, () -> ada.requireMayActFor(BOB));
  }

  @Test
  void a_backend_acts_for_anybody_and_is_nobody_itself() {
    Caller backend = Caller.backend();

    assertThat(backend.isBackend()).isTrue();
    assertThat(backend.person()).isEmpty();
    assertThatCode(() -> backend.requireMayActFor(BOB)).doesNotThrowAnyException();
    assertRefused(RefusalCode.FORBIDDEN, backend::user);
  }

  @Test
  void nobody_known_does_nothing() {
    Caller nobody = Caller.nobody();

    assertThat(nobody.isBackend()).isFalse();
    assertThat(nobody.person()).isEmpty();
    assertRefused(RefusalCode.UNAUTHENTICATED, nobody::requireKnown);
    assertRefused(RefusalCode.UNAUTHENTICATED, nobody::user);
    assertRefused(RefusalCode.UNAUTHENTICATED, () -> nobody.requireMayActFor(ADA));
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
