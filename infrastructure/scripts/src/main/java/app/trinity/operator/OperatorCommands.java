package app.trinity.operator;

import app.trinity.operator.console.OneLine;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands behind one name. */
@Command(
    name = "operator",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "What an operator of Trinity needs.")
final class OperatorCommands {
  private OperatorCommands() {}

  static CommandLine over(Surroundings surroundings) {
    OneLine oneLine = new OneLine();
    return new CommandLine(new OperatorCommands())
        .addSubcommand(new CreateZips(surroundings))
        .addSubcommand(new CleanupTestRooms(surroundings))
        .addSubcommand(new SyncFromAws(surroundings))
        .addSubcommand(new Doctor(surroundings))
        .setParameterExceptionHandler(oneLine)
        .setExecutionExceptionHandler(oneLine)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }
}
