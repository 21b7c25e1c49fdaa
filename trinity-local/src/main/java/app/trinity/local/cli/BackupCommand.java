package app.trinity.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./trinity backup FILE}: copies the games, while a server may be keeping them. */
@Command(
    name = "backup",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = "Copies the games of --store file into FILE; the server may go on meanwhile.")
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private @Nullable HomeCommand home;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The copy to write; a file that does not exist.")
  private @Nullable Path copy;

  @Override
  public Integer call() throws CannotStart {
    if (home == null || spec == null || copy == null) {
      throw new IllegalStateException("a command runs within a command line");
    }
    Path key = home.store().backUp(copy);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "The games are backed up to " + copy + ". Guests' tokens need " + key + ": keep it, too.");
    out.flush();
    return 0;
  }
}
