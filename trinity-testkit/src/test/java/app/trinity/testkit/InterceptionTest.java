package app.trinity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RosterStore;
import app.trinity.testkit.DyingProcess.ProcessDied;
import app.trinity.testkit.FailingCall.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterceptionTest {
  private static final UserId ADA = UserId.of("ada");
  private static final UserId BEN = UserId.of("ben");
  private static final Username NAME = Username.of("name");

  private final ToyStores toy = new ToyStores();

  private InterceptedStores through(CallInterceptor interceptor) {
    return InterceptedStores.of(toy, interceptor);
  }

  private static Reservation reserve(InterceptedStores stores, UserId user) {
    return stores.usernames().reserve(NAME, user, Instant.EPOCH);
  }

  @Nested
  class Calls {
    @Test
    void are_counted_and_named_in_the_order_in_which_they_are_made() {
      CallLog log = new CallLog();
      InterceptedStores stores = through(log);

      reserve(stores, ADA);
      var unused = stores.usernames().ownerOf(NAME);

      assertThat(log.names()).containsExactly("UsernameStore.reserve", "UsernameStore.ownerOf");
      assertThat(log.calls()).extracting(StoreCall::number).containsExactly(1L, 2L);
      assertThat(log.calls().get(0)).hasToString("1:UsernameStore.reserve");
      assertThat(stores.calls()).isEqualTo(2);
      log.clear();
      assertThat(log.calls()).isEmpty();
    }

    @Test
    void that_fail_by_themselves_fail_as_they_would() {
      List<String> seen = new ArrayList<>();
      InterceptedStores stores = through(noting("it", seen));

      assertThatThrownBy(() -> stores.rosters().find(RoomId.of("room")))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(seen).containsExactly("before it");
    }

    @Test
    void go_through_nested_interceptors_from_the_outermost_in_and_out_again() {
      List<String> seen = new ArrayList<>();

      reserve(through(CallInterceptor.nested(noting("outer", seen), noting("inner", seen))), ADA);

      assertThat(seen)
          .containsExactly("before outer", "before inner", "after inner", "after outer");
    }

    @Test
    void of_what_every_object_has_are_no_calls_of_the_store() {
      InterceptedStores stores = through(new CallLog());

      assertThat(stores.usernames())
          .isEqualTo(stores.usernames())
          .hasSameHashCodeAs(stores.usernames())
          .isNotEqualTo(through(new CallLog()).usernames());
      assertThat(stores.usernames().toString()).isNotEmpty();
      assertThat(stores.calls()).isZero();
    }

    private CallInterceptor noting(String name, List<String> seen) {
      return new CallInterceptor() {
        @Override
        public void before(StoreCall call) {
          seen.add("before " + name);
        }

        @Override
        public void after(StoreCall call) {
          seen.add("after " + name);
        }
      };
    }
  }

  @Nested
  @Rule("ERRORS")
  class Failing {
    @ParameterizedTest
    @CsvSource({
      "UNREACHABLE, DID_NOT_HAPPEN, false",
      "THROTTLED, THROTTLED, false",
      "REQUEST_LOST, MAY_HAVE_HAPPENED, false",
      "ANSWER_LOST, MAY_HAVE_HAPPENED, true"
    })
    void a_fault_tells_the_caller_what_he_can_know_of_its_effect(
        Fault fault, Effect told, boolean tookEffect) {
      InterceptedStores stores = through(FailingCall.number(1, fault));

      InfrastructureFailure failure =
          catchThrowableOfType(InfrastructureFailure.class, () -> reserve(stores, ADA));

      assertThat(failure.effect()).isEqualTo(told);
      assertThat(toy.usernames().ownerOf(NAME).isPresent()).isEqualTo(tookEffect);
      assertThat(reserve(stores, ADA))
          .isEqualTo(tookEffect ? Reservation.ALREADY_YOURS : Reservation.RESERVED);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void every_call_of_one_method_fails_and_no_other_does(Fault fault) {
      FailingCall failing = FailingCall.every(UsernameStore.class, "reserve", fault);
      InterceptedStores stores = through(failing);

      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> reserve(stores, ADA)).isInstanceOf(InfrastructureFailure.class);
        assertThat(stores.usernames().ownerOf(NAME).isPresent()).isEqualTo(fault.tookEffect());
      }

      assertThat(failing.failures()).isEqualTo(3);
    }

    @Test
    void only_the_call_with_the_number_fails() {
      FailingCall second = FailingCall.number(2, Fault.UNREACHABLE);
      InterceptedStores stores = through(second);

      assertThat(reserve(stores, ADA)).isEqualTo(Reservation.RESERVED);
      assertThatThrownBy(() -> reserve(stores, ADA)).hasMessageContaining("2:UsernameStore");
      assertThat(reserve(stores, ADA)).isEqualTo(Reservation.ALREADY_YOURS);
      assertThat(second.failures()).isEqualTo(1);
    }
  }

  @Nested
  @Rule("MATCH-4")
  class Dying {
    @Test
    void the_last_call_takes_effect_unseen_and_nothing_goes_through_any_more() {
      DyingProcess process = DyingProcess.afterCall(2);
      InterceptedStores stores = through(process);
      assertThat(stores.usernames().ownerOf(NAME)).isEmpty();
      assertThat(process.isDead()).isFalse();

      assertThatThrownBy(() -> reserve(stores, ADA)).isInstanceOf(ProcessDied.class);
      assertThat(process.isDead()).isTrue();
      assertThatThrownBy(() -> stores.usernames().reserve(Username.of("other"), ADA, Instant.EPOCH))
          .isInstanceOf(ProcessDied.class);

      assertThat(toy.usernames().ownerOf(NAME)).contains(ADA);
      assertThat(toy.usernames().ownerOf(Username.of("other"))).isEmpty();
    }

    @Test
    void a_process_that_is_dead_from_the_start_does_nothing() {
      DyingProcess process = DyingProcess.afterCall(0);

      assertThat(process.isDead()).isTrue();
      assertThatThrownBy(() -> reserve(through(process), ADA)).isInstanceOf(ProcessDied.class);
      assertThat(toy.usernames().ownerOf(NAME)).isEmpty();
    }

    @Test
    void a_process_that_ends_before_its_call_has_not_died() {
      DyingProcess process = DyingProcess.afterCall(2);

      assertThat(reserve(through(process), ADA)).isEqualTo(Reservation.RESERVED);
      assertThat(process.isDead()).isFalse();
    }

    @Test
    void a_call_under_way_on_another_thread_takes_effect_unseen() throws Exception {
      DyingProcess process = DyingProcess.afterCall(2);
      PausingCall pause = PausingCall.after(call -> call.number() == 1);
      InterceptedStores stores = through(CallInterceptor.nested(process, pause));
      CompletableFuture<Reservation> underWay =
          CompletableFuture.supplyAsync(() -> reserve(stores, ADA));
      pause.awaitArrival();

      assertThatThrownBy(() -> stores.usernames().ownerOf(NAME)).isInstanceOf(ProcessDied.class);
      pause.release();

      assertThatThrownBy(() -> underWay.get(1, TimeUnit.MINUTES))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(ProcessDied.class);
      assertThat(toy.usernames().ownerOf(NAME)).contains(ADA);
    }
  }

  @Nested
  class Pausing {
    private final PausingCall before =
        PausingCall.before(call -> call.is(UsernameStore.class, "reserve"));
    private final PausingCall after =
        PausingCall.after(call -> call.is(UsernameStore.class, "reserve"));

    private Reservation adaMeetsBen(PausingCall pause)
        throws InterruptedException, ExecutionException, TimeoutException {
      InterceptedStores stores = through(pause);
      CompletableFuture<Reservation> adas =
          CompletableFuture.supplyAsync(() -> reserve(stores, ADA));
      pause.awaitArrival();
      assertThat(adas).isNotDone();
      reserve(stores, BEN);
      pause.release();
      return adas.get(1, TimeUnit.MINUTES);
    }

    @Test
    void a_call_held_before_it_reaches_the_store_lets_another_one_overtake_it() throws Exception {
      assertThat(adaMeetsBen(before)).isEqualTo(Reservation.TAKEN);
    }

    @Test
    void a_call_held_after_it_took_effect_has_come_first() throws Exception {
      assertThat(adaMeetsBen(after)).isEqualTo(Reservation.RESERVED);
    }

    @Test
    void what_is_released_in_advance_is_not_held() {
      before.release();

      assertThat(reserve(through(before), ADA)).isEqualTo(Reservation.RESERVED);
      before.awaitArrival();
    }

    @Test
    void calls_that_are_not_chosen_are_not_held() {
      PausingCall other = PausingCall.before(call -> call.is(RosterStore.class, "reserve"));

      assertThat(reserve(through(other), ADA)).isEqualTo(Reservation.RESERVED);
    }
  }
}
