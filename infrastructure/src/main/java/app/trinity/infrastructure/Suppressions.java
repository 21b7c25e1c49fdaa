package app.trinity.infrastructure;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.constructs.IConstruct;

/** Where the stack departs from the AWS Solutions rules, and why. */
final class Suppressions {
  private Suppressions() {}

  static void tracesCannotBeNarrowed(IConstruct role) {
    suppress(
        role,
        "AwsSolutions-IAM5",
        "X-Ray's actions know no resource: AWS grants them on * or not at all.",
        List.of("Resource::*"));
  }

  static void suppress(IConstruct construct, String rule, String reason) {
    suppress(construct, rule, reason, List.of());
  }

  private static void suppress(
      IConstruct construct, String rule, String reason, List<Object> appliesTo) {
    NagPackSuppression.Builder suppression = NagPackSuppression.builder().id(rule).reason(reason);
    if (!appliesTo.isEmpty()) {
      suppression.appliesTo(appliesTo);
    }
    NagSuppressions.addResourceSuppressions(construct, List.of(suppression.build()), true);
  }
}
