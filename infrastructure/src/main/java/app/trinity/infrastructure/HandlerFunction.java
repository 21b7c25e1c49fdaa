package app.trinity.infrastructure;

import app.trinity.dynamodb.table.Table;
import app.trinity.infrastructure.packaging.Packaging;
import app.trinity.infrastructure.settings.Settings;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.TableAction;
import app.trinity.lambda.function.TableGrant;
import app.trinity.lambda.function.Variables;
import app.trinity.lambda.log.Journal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.MetricFilterOptions;
import software.constructs.Construct;

/**
 * A function with its log group, its role and the alias through which everybody calls it. The role
 * may do to tables what the function's declaration says, write to its own log group and send
 * traces; what a single function needs beyond that is added where it is wired.
 */
final class HandlerFunction extends Construct {
  private final LambdaFunction declaration;
  private final LogGroup logs;
  private final Role role;
  private final Function function;
  private final Alias alias;

  HandlerFunction(
      Construct scope,
      LambdaFunction declaration,
      Settings settings,
      Packaging packaging,
      Tables tables) {
    super(scope, declaration.logicalName());
    this.declaration = declaration;
    String name = settings.stack() + "-" + declaration.logicalName();
    this.logs = LogGroups.create(this, "/aws/lambda/" + name, settings);
    this.role =
        Role.Builder.create(this, "Role")
            .description("What " + name + " may do")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    logs.addMetricFilter(
        "Failures",
        MetricFilterOptions.builder()
            .filterPattern(FilterPattern.stringValue("$.outcome", "=", "failed"))
            .metricNamespace(Journal.NAMESPACE)
            .metricName(Metrics.FAILURES)
            .metricValue("1")
            .dimensions(Map.of("service", "$.service"))
            .build());
    allow(logs.getLogGroupArn(), "logs:CreateLogStream", "logs:PutLogEvents");
    declaration.grants().forEach(grant -> allow(grant, tables));
    this.function = function(name, settings, packaging);
    declaration.tables().forEach(table -> set(Variables.table(table), name(table, tables)));
    this.alias =
        Alias.Builder.create(this, "Live")
            .aliasName(PublicNames.ALIAS)
            .version(function.getCurrentVersion())
            .build();
    Suppressions.tracesCannotBeNarrowed(role);
  }

  /** Lets the function do something to one resource. */
  void allow(String resource, String... actions) {
    role.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(Arrays.asList(actions))
            .resources(List.of(resource))
            .build());
  }

  /** Sets an environment variable. */
  void set(String variable, String value) {
    function.addEnvironment(variable, value);
  }

  LambdaFunction declaration() {
    return declaration;
  }

  LogGroup logs() {
    return logs;
  }

  Role role() {
    return role;
  }

  Function function() {
    return function;
  }

  Alias alias() {
    return alias;
  }

  private Function function(String name, Settings settings, Packaging packaging) {
    Function.Builder builder =
        Function.Builder.create(this, "Function")
            .functionName(name)
            .runtime(packaging.runtime())
            .handler(packaging.handler())
            .code(packaging.code())
            .memorySize(settings.memoryMb(declaration))
            .timeout(Duration.seconds(settings.timeout(declaration).toSeconds()))
            .tracing(Tracing.ACTIVE)
            .role(role)
            .logGroup(logs);
    if (declaration == LambdaFunction.TMDB) {
      settings.tmdbConcurrency().ifPresent(builder::reservedConcurrentExecutions);
    }
    if (settings.startsFromSnapshot()) {
      builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
    Function built = builder.build();
    // It warns that only published versions start from a snapshot; the alias names one.
    Annotations.of(built).acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish");
    return built;
  }

  private void allow(TableGrant grant, Tables tables) {
    String table = tables.of(grant.table()).getTableArn();
    allow(
        grant.index().map(index -> table + "/index/" + index).orElse(table),
        grant.actions().stream().map(TableAction::iamName).sorted().toArray(String[]::new));
  }

  private static String name(Table table, Tables tables) {
    return tables.of(table).getTableName();
  }
}
