package app.trinity.operator;

import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.operator.aws.AwsAccess;
import app.trinity.operator.cleanup.Account;
import app.trinity.operator.cleanup.Sweep;
import app.trinity.operator.cleanup.SweepRetries;
import app.trinity.operator.console.CannotRun;
import app.trinity.operator.console.Words;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** {@code cleanup-test-rooms}: empties tables. */
@Command(
    name = "cleanup-test-rooms",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Deletes every item of Trinity's tables; this cannot be undone.",
      "Without --yes it only counts. If it is interrupted, run it again: it continues."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is deleted, or counted",
      "1:stopped before the end; run it again",
      "2:bad option, wrong account, or no such tables; nothing was deleted"
    })
final class CleanupTestRooms implements Callable<Integer> {
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_.-]+");
  private static final long PROGRESS_STEP = 1_000;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description = "Only this table; repeat the option for several: ${COMPLETION-CANDIDATES}.")
  private List<Table> chosen = new ArrayList<>();

  @Option(names = "--yes", description = "Delete.")
  private boolean yes;

  @Option(
      names = "--expect-account",
      paramLabel = "ID",
      description = "Refuse to run if the credentials belong to another account.")
  private @Nullable String expectedAccount;

  @Mixin private AwsOptions aws = new AwsOptions();

  @Option(
      names = "--dynamodb-endpoint",
      paramLabel = "URL",
      description = "The address of DynamoDB, for example of DynamoDB Local.")
  private @Nullable URI endpoint;

  CleanupTestRooms(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Some tables, or all of them. */
  static final class Which {
    @Option(
        names = "--table-prefix",
        paramLabel = "PREFIX",
        required = true,
        description =
            "The tables whose names have this prefix: test- for test-trinity-rooms and so on.")
    private @Nullable String prefix;

    @Option(
        names = "--all-tables",
        required = true,
        description = "The tables without a prefix: trinity-rooms and so on.")
    private boolean all;
  }

  @Override
  public Integer call() {
    TableNames names = names();
    try (AwsAccess access = aws.access(aws.configuration(surroundings));
        DynamoDbClient client = access.dynamoDb(Optional.ofNullable(endpoint))) {
      Map<Table, String> arns = arns(client, names);
      if (arns.isEmpty()) {
        throw new CannotRun(
            "There is no table "
                + names.of(Table.ROOMS)
                + " or the like in "
                + access.region()
                + ". Check --table-prefix, --region and the credentials.");
      }
      Account account =
          Account.of(List.copyOf(arns.values()), () -> access.sts().getCallerIdentity().account());
      account.require(Optional.ofNullable(expectedAccount));
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          (yes ? "Deleting from " : "Counting in ")
              + account
              + ", region "
              + access.region()
              + ":");
      Sweep sweep = new Sweep(client, new SweepRetries(surroundings.pause()));
      return yes ? delete(sweep, names, arns, out) : count(sweep, names, arns, out);
    }
  }

  private TableNames names() {
    String prefix = which.prefix;
    if (which.all || prefix == null) {
      return TableNames.defaults();
    }
    if (!PREFIX.matcher(prefix).matches()) {
      throw new CannotRun(
          prefix.isBlank()
              ? "--table-prefix is empty, which would mean the tables of everybody. If that is"
                  + " what you want, use --all-tables."
              : "--table-prefix takes letters, digits, _, . and - only.");
    }
    return TableNames.withPrefix(prefix);
  }

  private Map<Table, String> arns(DynamoDbClient client, TableNames names) {
    Map<Table, String> arns = new EnumMap<>(Table.class);
    SweepRetries retries = new SweepRetries(surroundings.pause());
    for (Table table : chosen.isEmpty() ? List.of(Table.values()) : chosen) {
      try {
        arns.put(
            table,
            retries
                .insist(() -> client.describeTable(ask -> ask.tableName(names.of(table))))
                .table()
                .tableArn());
      } catch (ResourceNotFoundException e) {
        spec.commandLine().getOut().println(names.of(table) + ": there is no such table");
      }
    }
    return arns;
  }

  private static int count(
      Sweep sweep, TableNames names, Map<Table, String> tables, PrintWriter out) {
    long total = 0;
    for (Table table : tables.keySet()) {
      long items = sweep.count(table, names.of(table));
      total += items;
      out.println("  " + names.of(table) + ": " + Words.count(items, "item"));
    }
    out.println(
        Words.count(total, "item")
            + " in "
            + Words.count(tables.size(), "table")
            + ". Nothing was deleted; --yes deletes them.");
    out.flush();
    return ExitCode.OK;
  }

  private static int delete(
      Sweep sweep, TableNames names, Map<Table, String> tables, PrintWriter out) {
    Map<Table, Long> deleted = new EnumMap<>(Table.class);
    Optional<String> trouble = Optional.empty();
    for (Table table : tables.keySet()) {
      AtomicLong items = new AtomicLong();
      try {
        sweep.delete(table, names.of(table), more -> progress(names.of(table), items, more, out));
      } catch (RuntimeException e) {
        trouble = Optional.of(names.of(table) + ": " + Words.of(e));
      }
      deleted.put(table, items.get());
      if (trouble.isPresent()) {
        break;
      }
    }
    out.println("Summary:");
    deleted.forEach(
        (table, items) ->
            out.println("  " + names.of(table) + ": " + Words.count(items, "item") + " deleted"));
    out.println(
        Words.count(deleted.values().stream().mapToLong(Long::longValue).sum(), "item")
            + " deleted from "
            + Words.count(deleted.size(), "table")
            + ".");
    trouble.ifPresent(
        what -> out.println("Stopped at " + what + ". Run it again: it continues from here."));
    out.flush();
    return trouble.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static void progress(String name, AtomicLong items, long more, PrintWriter out) {
    long before = items.getAndAdd(more);
    if (before / PROGRESS_STEP != (before + more) / PROGRESS_STEP) {
      out.println("  " + name + ": " + Words.number(before + more) + " deleted so far");
      out.flush();
    }
  }
}
