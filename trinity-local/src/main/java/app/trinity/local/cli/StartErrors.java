package app.trinity.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What goes wrong at the command line, as one line that says what to do, and exit code 2. */
final class StartErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    return print(problem.getCommandLine(), problem.getMessage() + ". See ./trinity --help.");
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    String line =
        failure instanceof CannotStart reason
            ? reason.sentence()
            : "Trinity could not start; report this: " + failure;
    return print(commandLine, line);
  }

  private static int print(CommandLine commandLine, String line) {
    commandLine.getErr().println("trinity: " + line.replaceAll("\\s*\\R\\s*", " "));
    commandLine.getErr().flush();
    return CommandLine.ExitCode.USAGE;
  }
}
