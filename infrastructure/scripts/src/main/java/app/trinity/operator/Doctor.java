package app.trinity.operator;

import app.trinity.dynamodb.table.TableNames;
import app.trinity.operator.aws.AwsAccess;
import app.trinity.operator.aws.Configuration;
import app.trinity.operator.console.Words;
import app.trinity.operator.doctor.AccountChecks;
import app.trinity.operator.doctor.Check;
import app.trinity.operator.doctor.ConfigurationChecks;
import app.trinity.operator.doctor.DeploymentChecks;
import app.trinity.operator.doctor.Finding;
import app.trinity.operator.doctor.GraphQlChecks;
import app.trinity.operator.doctor.KnownMatch;
import com.google.common.base.Suppliers;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doctor}: checks everything that a deployment needs, and says what to do. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks everything that a deployment needs: a line each, and what to do about a failure.",
      "It changes nothing, and prints no secret."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing fails", "1:something fails", "2:bad option"})
final class Doctor implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "The stack (default: TRINITY_STACK, else TrinityStack).")
  private @Nullable String stack;

  @Option(
      names = "--graphql-url",
      paramLabel = "URL",
      description =
          "The API's GraphQL address (default: looked up in AppSync by the stack's name).")
  private @Nullable URI graphQlUrl;

  @Option(
      names = "--match",
      paramLabel = "ROOM/MOVIE/USER",
      description =
          "A recorded match to announce once more to one of its users, to see that the"
              + " subscription delivers it.")
  private @Nullable String match;

  @Option(
      names = "--qualifier",
      paramLabel = "NAME",
      defaultValue = "hnb659fds",
      description = "The qualifier of CDK's bootstrap (default: ${DEFAULT-VALUE}).")
  private String qualifier = "hnb659fds";

  @Mixin private AwsOptions aws = new AwsOptions();

  Doctor(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Configuration configuration = aws.configuration(surroundings);
    PrintWriter out = spec.commandLine().getOut();
    int failed = 0;
    try (AwsAccess access = aws.access(configuration)) {
      for (Check check : checks(configuration, access)) {
        Finding finding = check.run();
        out.println(line(check, finding));
        out.flush();
        failed += finding.level() == Finding.Level.FAIL ? 1 : 0;
      }
    }
    return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<Check> checks(Configuration configuration, AwsAccess access) {
    StackNames names = StackNames.of(configuration, Optional.ofNullable(stack));
    ConfigurationChecks configured = new ConfigurationChecks(configuration);
    List<Check> checks = new ArrayList<>();
    checks.add(configured.configuration());
    checks.addAll(new AccountChecks(access, qualifier, names.reservedConcurrency()).all());
    checks.addAll(
        new DeploymentChecks(
                access,
                TableNames.withPrefix(names.tablePrefix()),
                names::function,
                StackNames.LIVE)
            .all());
    checks.add(configured.tmdb());
    Supplier<URI> address = Suppliers.memoize(() -> graphQlAddress(access, names.stack()));
    checks.addAll(new GraphQlChecks(access, address, knownMatch()).all());
    return checks;
  }

  private URI graphQlAddress(AwsAccess access, String api) {
    return Optional.ofNullable(graphQlUrl)
        .or(() -> access.appSync().graphQl(api))
        .orElseThrow(() -> new IllegalStateException("there is no API called " + api));
  }

  private Optional<KnownMatch> knownMatch() {
    try {
      return Optional.ofNullable(match).map(KnownMatch::parse);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "Invalid value for option '--match': " + e.getMessage());
    }
  }

  private static String line(Check check, Finding finding) {
    String what = finding.what() + (finding.remedy().isEmpty() ? "" : ": " + finding.remedy());
    return String.format(
        "%-5s %-14s %s", finding.level().word(), check.name(), Words.oneLine(what));
  }
}
