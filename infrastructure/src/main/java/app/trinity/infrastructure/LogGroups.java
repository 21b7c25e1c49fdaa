package app.trinity.infrastructure;

import app.trinity.infrastructure.settings.Settings;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** Log groups that forget in time. */
final class LogGroups {
  private static final Map<Integer, RetentionDays> BY_DAYS =
      Map.ofEntries(
          Map.entry(1, RetentionDays.ONE_DAY),
          Map.entry(3, RetentionDays.THREE_DAYS),
          Map.entry(5, RetentionDays.FIVE_DAYS),
          Map.entry(7, RetentionDays.ONE_WEEK),
          Map.entry(14, RetentionDays.TWO_WEEKS),
          Map.entry(30, RetentionDays.ONE_MONTH),
          Map.entry(60, RetentionDays.TWO_MONTHS),
          Map.entry(90, RetentionDays.THREE_MONTHS),
          Map.entry(180, RetentionDays.SIX_MONTHS),
          Map.entry(365, RetentionDays.ONE_YEAR),
          Map.entry(731, RetentionDays.TWO_YEARS),
          Map.entry(3653, RetentionDays.TEN_YEARS));

  private LogGroups() {}

  static LogGroup create(Construct scope, String name, Settings settings) {
    return LogGroup.Builder.create(scope, "Logs")
        .logGroupName(name)
        .retention(Objects.requireNonNull(BY_DAYS.get(settings.logDays())))
        .removalPolicy(settings.dataMayBeLost() ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN)
        .build();
  }
}
