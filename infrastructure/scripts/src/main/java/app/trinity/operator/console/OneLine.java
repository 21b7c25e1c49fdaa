package app.trinity.operator.console;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Prints what goes wrong as one line that says what to do. Invalid arguments and refusals end with
 * {@link CommandLine.ExitCode#USAGE}, failures on the way with {@link
 * CommandLine.ExitCode#SOFTWARE}.
 */
public final class OneLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandName();
    print(command, Words.of(problem).replaceFirst("\\.$", "") + ". See " + name + " --help.");
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof CannotRun reason) {
      print(command, reason.sentence());
      return CommandLine.ExitCode.USAGE;
    }
    print(command, "stopped: " + Words.of(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static void print(CommandLine command, String line) {
    command.getErr().println(command.getCommandName() + ": " + Words.oneLine(line));
    command.getErr().flush();
  }
}
