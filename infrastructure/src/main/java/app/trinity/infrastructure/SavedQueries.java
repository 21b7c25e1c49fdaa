package app.trinity.infrastructure;

import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.QueryDefinition;
import software.amazon.awscdk.services.logs.QueryString;
import software.constructs.Construct;

/** Questions to the functions' logs, kept in CloudWatch Logs Insights; each log line is JSON. */
final class SavedQueries extends Construct {
  SavedQueries(Construct scope, Functions functions) {
    super(scope, "Queries");
    List<LogGroup> logs = functions.all().stream().map(HandlerFunction::logs).toList();
    save(
        "FindErrors",
        "Find errors",
        QueryString.Builder.create()
            .fields(List.of("@timestamp", "@message"))
            .filterStatements(List.of("@message like /ERROR/"))
            .sort("@timestamp desc")
            .limit(20)
            .build(),
        logs);
    save(
        "TrackCalls",
        "Track API calls",
        QueryString.Builder.create()
            .fields(List.of("@timestamp", "operation", "userId"))
            .filterStatements(List.of("operation = \"createRoom\""))
            .statsStatements(List.of("count() by userId"))
            .build(),
        logs);
    save(
        "MonitorPerformance",
        "Monitor performance",
        QueryString.Builder.create()
            .fields(List.of("@timestamp", "durationMs"))
            .filterStatements(List.of("ispresent(durationMs)"))
            .statsStatements(
                List.of("avg(durationMs), max(durationMs), min(durationMs) by service, operation"))
            .build(),
        logs);
  }

  private void save(String id, String name, QueryString query, List<? extends ILogGroup> logs) {
    QueryDefinition.Builder.create(this, id)
        .queryDefinitionName(Stack.of(this).getStackName() + "/" + name)
        .queryString(query)
        .logGroups(logs)
        .build();
  }
}
