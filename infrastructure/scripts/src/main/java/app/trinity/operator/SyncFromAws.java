package app.trinity.operator;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.operator.aws.AwsAccess;
import app.trinity.operator.aws.Configuration;
import app.trinity.operator.aws.LambdaApi;
import app.trinity.operator.console.Words;
import app.trinity.operator.zips.Comparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sync-from-aws}: what is deployed, beside what is built. */
@Command(
    name = "sync-from-aws",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Downloads what each deployed function runs, unpacks it to build/deployed/,",
      "and says which functions differ from the zips in lambda-zips/."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every function runs what was built",
      "1:a function differs, or could not be compared",
      "2:bad option"
    })
final class SyncFromAws implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      description = "The stack (default: TRINITY_STACK, else TrinityStack).")
  private @Nullable String stack;

  @Option(
      names = "--qualifier",
      paramLabel = "NAME",
      defaultValue = StackNames.LIVE,
      description = "The alias or version to compare (default: ${DEFAULT-VALUE}).")
  private String qualifier = StackNames.LIVE;

  @Mixin private AwsOptions aws = new AwsOptions();

  SyncFromAws(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    Path deployed = surroundings.project().resolve("build/deployed");
    Comparison comparison = new Comparison(HttpClient.newHttpClient(), deployed);
    List<String> different = new ArrayList<>();
    PrintWriter out = spec.commandLine().getOut();
    Configuration configuration = aws.configuration(surroundings);
    StackNames names = StackNames.of(configuration, Optional.ofNullable(stack));
    try (AwsAccess access = aws.access(configuration);
        LambdaApi lambda = access.lambda()) {
      for (LambdaFunction function : LambdaFunction.values()) {
        Comparison.Result result = compare(lambda, comparison, names, function);
        out.println(function.logicalName() + ": " + result.sentence());
        out.flush();
        if (!result.same()) {
          different.add(function.logicalName());
        }
      }
    }
    out.println(
        different.isEmpty()
            ? "What is deployed is what was built."
            : Words.count(different.size(), "function")
                + " not as built: "
                + String.join(", ", different));
    out.flush();
    return different.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private Comparison.Result compare(
      LambdaApi lambda, Comparison comparison, StackNames names, LambdaFunction function)
      throws InterruptedException {
    try {
      return comparison.compare(
          function.logicalName(),
          lambda.function(names.function(function), qualifier),
          surroundings.zips().resolve(function.zip()));
    } catch (IOException | RuntimeException e) {
      return Comparison.Result.notCompared(Words.of(e));
    }
  }
}
