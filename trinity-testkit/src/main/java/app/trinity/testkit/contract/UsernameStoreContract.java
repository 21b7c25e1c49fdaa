package app.trinity.testkit.contract;

import static app.trinity.account.spi.Reservation.ALREADY_YOURS;
import static app.trinity.account.spi.Reservation.RESERVED;
import static app.trinity.account.spi.Reservation.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.Reservation;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link app.trinity.account.spi.UsernameStore}. */
@Rule("ACCOUNT-2")
public abstract class UsernameStoreContract extends StoreContract {
  private final UserId ada = user("ada");
  private final UserId ben = user("ben");
  private final Username name = Username.of(unique("Ada"));

  private Reservation reserve(Username wanted, UserId user) {
    return stores.usernames().reserve(wanted, user, clock.instant());
  }

  @Nested
  class Reserving {
    @Test
    void a_free_name_becomes_the_askers_and_is_found_to_be_theirs() {
      assertThat(stores.usernames().ownerOf(name)).isEmpty();

      assertThat(reserve(name, ada)).isEqualTo(RESERVED);

      assertThat(stores.usernames().ownerOf(name)).contains(ada);
    }

    @Test
    void its_owner_asking_again_is_told_yes_again() {
      reserve(name, ada);
      clock.turn(Duration.ofMinutes(1));

      assertThat(reserve(name, ada)).isEqualTo(ALREADY_YOURS);
      assertThat(reserve(name, ada)).isEqualTo(ALREADY_YOURS);

      assertThat(stores.usernames().ownerOf(name)).contains(ada);
    }

    @Test
    void anybody_else_is_told_that_it_is_taken_and_nothing_changes() {
      reserve(name, ada);

      assertThat(reserve(name, ben)).isEqualTo(TAKEN);
      assertThat(reserve(name, ben)).isEqualTo(TAKEN);

      assertThat(stores.usernames().ownerOf(name)).contains(ada);
      assertThat(reserve(name, ada)).isEqualTo(ALREADY_YOURS);
    }

    @Test
    void a_person_may_own_several_names() {
      Username second = Username.of(unique("Ada"));
      reserve(name, ada);

      assertThat(reserve(second, ada)).isEqualTo(RESERVED);

      assertThat(stores.usernames().ownerOf(name)).contains(ada);
      assertThat(stores.usernames().ownerOf(second)).contains(ada);
    }

    @Test
    void a_reservation_never_ends() {
      reserve(name, ada);

      clock.turn(Duration.ofDays(4000));

      assertThat(reserve(name, ben)).isEqualTo(TAKEN);
      assertThat(stores.usernames().ownerOf(name)).contains(ada);
    }
  }

  @Nested
  @Rule("ACCOUNT-1")
  class Comparing {
    @Test
    void upper_and_lower_case_and_full_width_letters_are_one_name() {
      reserve(name, ada);
      Username shouted = Username.of(name.value().toUpperCase(Locale.ROOT));
      Username wide = Username.of("ＡＤＡ" + name.value().substring(3));

      assertThat(reserve(shouted, ben)).isEqualTo(TAKEN);
      assertThat(reserve(wide, ben)).isEqualTo(TAKEN);
      assertThat(reserve(wide, ada)).isEqualTo(ALREADY_YOURS);
      assertThat(stores.usernames().ownerOf(shouted)).contains(ada);
    }

    @Test
    void names_of_any_script_and_names_that_begin_alike_are_kept_apart() {
      List<Username> names =
          List.of(name.value(), name.value() + "1", name.value() + ".1", "Ñandú" + unique(""))
              .stream()
              .map(Username::of)
              .collect(Collectors.toList());
      List<UserId> owners = names.stream().map(each -> user("owner")).collect(Collectors.toList());

      for (int i = 0; i < names.size(); i++) {
        assertThat(reserve(names.get(i), owners.get(i))).isEqualTo(RESERVED);
      }

      assertThat(names)
          .extracting(each -> stores.usernames().ownerOf(each).orElseThrow())
          .containsExactlyElementsOf(owners);
    }
  }

  @Nested
  @Rule("ACCOUNT-1")
  class Keys {
    @Test
    void names_that_only_look_alike_are_kept_apart() {
      List<String> endings =
          List.of("o", "ö", "ø", "ss", "ß", "l", "ł", "i", "ı", "и", "й", "_", ".", "-");
      List<UserId> owners = endings.stream().map(e -> user("owner")).collect(Collectors.toList());
      List<Username> names =
          endings.stream().map(end -> Username.of(name.value() + end)).collect(Collectors.toList());

      for (int i = 0; i < names.size(); i++) {
        assertThat(stores.usernames().ownerOf(names.get(i))).isEmpty();
        assertThat(reserve(names.get(i), owners.get(i))).isEqualTo(RESERVED);
      }

      assertThat(names)
          .extracting(each -> stores.usernames().ownerOf(each).orElseThrow())
          .containsExactlyElementsOf(owners);
    }

    @Test
    void the_longest_names_of_the_widest_letters_are_kept_whole() {
      // Letters of four bytes each, which differ in the last one alone.
      String start =
          unique("")
              .repeat(Username.MAX_LENGTH)
              .chars()
              .limit(Username.MAX_LENGTH - 1)
              .map(character -> 0x20000 + character)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      Username one = Username.of(start + Character.toString(0x20000));
      Username other = Username.of(start + Character.toString(0x20001));

      assertThat(reserve(one, ada)).isEqualTo(RESERVED);
      assertThat(reserve(other, ben)).isEqualTo(RESERVED);

      assertThat(stores.usernames().ownerOf(one)).contains(ada);
      assertThat(stores.usernames().ownerOf(other)).contains(ben);
    }

    @Test
    void owners_whose_ids_look_alike_are_different_owners() {
      List<UserId> people =
          lookalikes("user").stream().map(UserId::of).collect(Collectors.toList());
      reserve(name, people.get(0));

      assertThat(people.subList(1, people.size()))
          .allSatisfy(person -> assertThat(reserve(name, person)).isEqualTo(TAKEN));
      assertThat(stores.usernames().ownerOf(name)).contains(people.get(0));
    }
  }

  @Nested
  class ManyAtOnce {
    @Test
    void of_many_who_reserve_one_name_one_wins() {
      List<UserId> users =
          IntStream.range(0, 16).mapToObj(n -> user("user")).collect(Collectors.toList());
      Username shouted = Username.of(name.value().toUpperCase(Locale.ROOT));

      List<Reservation> reservations =
          AtOnce.run(16, n -> reserve(n % 2 == 0 ? name : shouted, users.get(n)));

      assertThat(reservations).containsOnly(RESERVED, TAKEN).containsOnlyOnce(RESERVED);
      assertThat(stores.usernames().ownerOf(name))
          .contains(users.get(reservations.indexOf(RESERVED)));
    }

    @Test
    void one_person_asking_many_times_at_once_gets_it_once() {
      assertThat(AtOnce.run(16, n -> reserve(name, ada)))
          .containsOnly(RESERVED, ALREADY_YOURS)
          .containsOnlyOnce(RESERVED);
    }
  }
}
