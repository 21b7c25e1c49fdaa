package app.trinity.operator;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.operator.console.CannotRun;
import app.trinity.operator.console.Words;
import app.trinity.operator.zips.ZipFacts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code create-zips}: builds and lists what is deployed. */
@Command(
    name = "create-zips",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Builds the functions' zips and lists them with their sizes and hashes.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all zips are there",
      "1:the build failed, or a zip is missing",
      "2:bad option"
    })
final class CreateZips implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--no-build", description = "Only list the zips that are there.")
  private boolean noBuild;

  CreateZips(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!noBuild) {
      build();
    }
    PrintWriter out = spec.commandLine().getOut();
    int missing = 0;
    for (LambdaFunction function : LambdaFunction.values()) {
      Path zip = surroundings.zips().resolve(function.zip());
      if (Files.isRegularFile(zip)) {
        print(out, function, ZipFacts.of(zip));
      } else {
        missing++;
        out.println(function.zip() + "  is missing");
      }
    }
    out.flush();
    return missing == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void build() throws InterruptedException {
    try {
      int code = surroundings.build().run(surroundings.project());
      if (code != 0) {
        throw new IllegalStateException("the build failed; its output is above");
      }
    } catch (IOException e) {
      throw new CannotRun("Maven cannot be started. Install Maven, 3.8 or newer.");
    }
  }

  private static void print(PrintWriter out, LambdaFunction function, ZipFacts zip) {
    out.printf("%-20s %12s bytes%n", function.zip(), Words.number(zip.bytes()));
    out.println("  SHA-256            " + zip.hex());
    out.println("  as Lambda shows it " + zip.base64());
  }
}
