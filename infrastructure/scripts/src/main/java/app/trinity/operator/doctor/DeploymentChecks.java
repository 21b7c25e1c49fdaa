package app.trinity.operator.doctor;

import app.trinity.dynamodb.table.TableNames;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.operator.aws.AwsAccess;
import app.trinity.operator.aws.LambdaApi;
import app.trinity.operator.aws.ServiceRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The checks of what is deployed: the functions and the tables. */
public final class DeploymentChecks {
  private final AwsAccess aws;
  private final TableNames tables;
  private final Function<LambdaFunction, String> functions;
  private final String qualifier;

  /**
   * Creates the checks.
   *
   * @param aws the account of the deployment
   * @param tables the names of the tables
   * @param functions returns the name of a function
   * @param qualifier the alias of the version that serves
   */
  public DeploymentChecks(
      AwsAccess aws,
      TableNames tables,
      Function<LambdaFunction, String> functions,
      String qualifier) {
    this.aws = aws;
    this.tables = tables;
    this.functions = functions;
    this.qualifier = qualifier;
  }

  /** Returns the checks. */
  public List<Check> all() {
    return List.of(
        new Check("tables", "allow dynamodb:DescribeTable and DescribeTimeToLive", this::tables),
        new Check("functions", "allow lambda:GetFunction", this::functions));
  }

  private Finding tables() {
    try (DynamoDbClient client = aws.dynamoDb(Optional.empty())) {
      return new TableCheck(client, tables).look();
    }
  }

  private Finding functions() {
    List<String> troubles = new ArrayList<>();
    try (LambdaApi lambda = aws.lambda()) {
      for (LambdaFunction function : LambdaFunction.values()) {
        trouble(lambda, functions.apply(function)).ifPresent(troubles::add);
      }
    }
    return Finding.of(
        troubles,
        "deploy the stack, and if that fails read its events in CloudFormation; check --stack"
            + " and --region",
        LambdaFunction.values().length + " functions, all active at " + qualifier);
  }

  private Optional<String> trouble(LambdaApi lambda, String name) {
    try {
      LambdaApi.Function function = lambda.function(name, qualifier);
      if (!function.state().equals("Active")) {
        return Optional.of(name + " is " + function.state());
      }
      if (!function.lastUpdate().equals("Successful")) {
        return Optional.of("the last update of " + name + " is " + function.lastUpdate());
      }
      return Optional.empty();
    } catch (ServiceRefusal e) {
      if (e.kind() == ServiceRefusal.Kind.NOT_FOUND) {
        return Optional.of(name + " at " + qualifier + " is missing");
      }
      throw e;
    }
  }
}
