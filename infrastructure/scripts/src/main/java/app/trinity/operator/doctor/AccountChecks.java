package app.trinity.operator.doctor;

import app.trinity.operator.aws.AwsAccess;
import app.trinity.operator.aws.LambdaApi;
import java.util.List;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The checks of the account to deploy to. */
public final class AccountChecks {
  /** The concurrency that Lambda keeps for functions without a reservation. */
  private static final int LAMBDA_KEEPS = 100;

  /** The first bootstrap that this CDK deploys with. */
  private static final int OLDEST_BOOTSTRAP = 6;

  private final AwsAccess aws;
  private final String qualifier;
  private final int reserved;

  /**
   * Creates the checks.
   *
   * @param aws the account
   * @param qualifier the qualifier of CDK's bootstrap
   * @param reserved the concurrency that the stack reserves for all functions together
   */
  public AccountChecks(AwsAccess aws, String qualifier, int reserved) {
    this.aws = aws;
    this.qualifier = qualifier;
    this.reserved = reserved;
  }

  /** Returns the checks. */
  public List<Check> all() {
    return List.of(
        new Check(
            "credentials",
            "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; sign in again if"
                + " they have expired",
            this::credentials),
        new Check(
            "bootstrap",
            "allow ssm:GetParameter, or look at the stack CDKToolkit in the console",
            this::bootstrap),
        new Check("quotas", "allow lambda:GetAccountSettings", this::quotas));
  }

  private Finding credentials() {
    try (StsClient sts = aws.sts()) {
      GetCallerIdentityResponse caller = sts.getCallerIdentity();
      return Finding.ok("account " + caller.account() + ", " + caller.arn());
    }
  }

  private Finding bootstrap() {
    String name = "/cdk-bootstrap/" + qualifier + "/version";
    try (SsmClient ssm = aws.ssm()) {
      int version = Integer.parseInt(ssm.getParameter(ask -> ask.name(name)).parameter().value());
      if (version < OLDEST_BOOTSTRAP) {
        return Finding.fail(
            "bootstrapped at version " + version + ", older than " + OLDEST_BOOTSTRAP,
            bootstrapCommand());
      }
      return Finding.ok("bootstrapped at version " + version);
    } catch (ParameterNotFoundException e) {
      return Finding.fail(
          "this account is not bootstrapped in " + aws.region(), bootstrapCommand());
    }
  }

  private String bootstrapCommand() {
    return "cdk bootstrap aws://ACCOUNT-ID/" + aws.region();
  }

  private Finding quotas() {
    LambdaApi.Concurrency concurrency;
    try (LambdaApi lambda = aws.lambda()) {
      concurrency = lambda.concurrency();
    }
    String limits =
        "Lambda serves "
            + concurrency.limit()
            + " requests at once, "
            + concurrency.unreserved()
            + " of them unreserved";
    if (reserved > 0 && concurrency.limit() < LAMBDA_KEEPS + reserved) {
      return Finding.fail(
          limits + "; the stack reserves " + reserved + " and Lambda keeps " + LAMBDA_KEEPS,
          "ask for more concurrent executions in Service Quotas, or deploy without a reservation");
    }
    return Finding.ok(limits);
  }
}
