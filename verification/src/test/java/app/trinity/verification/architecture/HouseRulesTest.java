package app.trinity.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {
  private static final House TRINITY = new House("app.trinity");
  private static final House VIOLATIONS = new House("app.trinity.verification.architecture.house");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/app/trinity/verification/"))
          .importPackages(TRINITY.root());
  private static final JavaClasses VIOLATING =
      new ClassFileImporter().importPackages(VIOLATIONS.root());

  @ParameterizedTest
  @EnumSource
  void the_house_keeps_its_rules(HouseRule rule) {
    rule.in(TRINITY).check(CLASSES);
  }

  @Test
  void no_circle_is_among_the_packages_of_these_tests() {
    House tests = new House("app.trinity.verification");
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("/architecture/house/"))
            .importPackages(tests.root());

    assertThat(classes.contain(HouseRulesTest.class)).isTrue();
    HouseRule.PACKAGES_FORM_NO_CIRCLE.in(tests).check(classes);
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_can_be_broken(HouseRule rule) {
    assertThat(rule.in(VIOLATIONS).evaluate(VIOLATING).getFailureReport().getDetails())
        .as("what is said of %s", rule.violation())
        .anyMatch(detail -> detail.contains(VIOLATIONS.root() + "." + rule.violation()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app.trinity.room.Room",
        "app.trinity.core.Trinity",
        "app.trinity.inmemory.InMemoryStores",
        "app.trinity.dynamodb.DynamoStores",
        "app.trinity.jdbc.JdbcStores",
        "app.trinity.dynamodb.development.TableCreator",
        "app.trinity.testkit.InterceptedStores",
        "app.trinity.jqwik.TrinityArbitraries",
        "app.trinity.suites.InterleavingSuite",
        "app.trinity.jackson.TrinityModule",
        "app.trinity.spring.TrinityAutoConfiguration",
        "app.trinity.infrastructure.TrinityApp"
      })
  void every_module_is_looked_at(String className) {
    assertThat(CLASSES.contain(className)).isTrue();
  }

  @Test
  void no_test_is_looked_at() {
    assertThat(CLASSES.contain(HouseRulesTest.class)).isFalse();
    assertThat(List.of(HouseRule.values())).hasSizeGreaterThan(10);
  }
}
