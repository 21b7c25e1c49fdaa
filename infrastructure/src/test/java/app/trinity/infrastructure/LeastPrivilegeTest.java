package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.TableAction;
import app.trinity.lambda.function.TableGrant;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each role may do, statement by statement, against what is declared: the functions'
 * declarations are held to the calls that the functions make where the functions are tested.
 */
@NeedsNode
class LeastPrivilegeTest {
  private static final String ROLE = "AWS::IAM::Role";
  private static final String POLICY = "AWS::IAM::Policy";

  private final Synthesis synthesis = Synthesis.standard();

  @ParameterizedTest
  @EnumSource
  void a_function_may_do_what_it_declares_and_nothing_else(LambdaFunction function) {
    String role = Synthesis.target(synthesis.function(function).get("Role"));

    assertThat(granted(role)).containsExactlyInAnyOrderElementsOf(declared(function));
  }

  @Test
  void appsync_may_call_the_functions_behind_its_fields_and_write_its_log() {
    Set<String> granted = new TreeSet<>();
    for (String role : synthesis.resources(ROLE).keySet()) {
      if (role.startsWith("Api")) {
        granted.addAll(granted(role));
      }
    }

    assertThat(granted)
        .containsExactlyInAnyOrder(
            "lambda:InvokeFunction on RoomHandlerLive",
            "lambda:InvokeFunction on VoteHandlerLive",
            "lambda:InvokeFunction on MatchHandlerLive",
            "lambda:InvokeFunction on UsernameHandlerLive",
            "logs:CreateLogStream on ApiLogs",
            "logs:PutLogEvents on ApiLogs");
  }

  @Test
  void each_data_source_may_call_its_own_function_alone() {
    assertThat(synthesis.properties("AWS::AppSync::DataSource"))
        .allSatisfy(
            source ->
                assertThat(granted(Synthesis.target(source.get("ServiceRoleArn"))))
                    .containsExactly(
                        "lambda:InvokeFunction on " + source.get("Name").asText() + "Live"));
  }

  @Test
  void nobody_has_a_role_but_functions_and_appsync() {
    assertThat(synthesis.properties(ROLE))
        .extracting(
            role -> role.at("/AssumeRolePolicyDocument/Statement/0/Principal/Service").asText())
        .containsOnly("lambda.amazonaws.com", "appsync.amazonaws.com");
    assertThat(synthesis.properties(ROLE))
        .noneMatch(role -> role.has("ManagedPolicyArns"))
        .noneMatch(role -> role.has("Policies"));
    synthesis.template().resourceCountIs("AWS::Cognito::IdentityPool", 0);
    synthesis.template().resourceCountIs("AWS::Cognito::IdentityPoolRoleAttachment", 0);
  }

  @Test
  void only_the_stream_function_calls_the_api() {
    assertThat(synthesis.resources(ROLE).keySet())
        .filteredOn(role -> granted(role).stream().anyMatch(it -> it.startsWith("appsync:")))
        .singleElement()
        .asString()
        .startsWith("StreamHandlerRole");
  }

  @Test
  void cognito_alone_calls_the_trigger_and_only_for_this_pool() {
    String pool = synthesis.resources("AWS::Cognito::UserPool").keySet().iterator().next();

    assertThat(synthesis.properties("AWS::Lambda::Permission"))
        .hasSize(3)
        .allSatisfy(
            permission -> {
              assertThat(permission.get("Principal").asText())
                  .isEqualTo("cognito-idp.amazonaws.com");
              assertThat(named(permission.get("FunctionName"))).isEqualTo("CognitoTriggerLive");
              assertThat(Synthesis.target(permission.get("SourceArn"))).isEqualTo(pool);
            });
  }

  private static Set<String> declared(LambdaFunction function) {
    String name = function.logicalName();
    Set<String> declared = new TreeSet<>();
    for (TableGrant grant : function.grants()) {
      String resource =
          table(grant.table()) + grant.index().map(index -> "/index/" + index).orElse("");
      for (TableAction action : grant.actions()) {
        declared.add(action.iamName() + " on " + resource);
      }
    }
    declared.add("logs:CreateLogStream on " + name + "Logs");
    declared.add("logs:PutLogEvents on " + name + "Logs");
    declared.add("xray:PutTraceSegments on *");
    declared.add("xray:PutTelemetryRecords on *");
    switch (function) {
      case ROOM -> declared.add("lambda:InvokeFunction on TMDBHandlerLive");
      case TMDB -> declared.add("secretsmanager:GetSecretValue on TmdbSecret");
      case COGNITO_TRIGGER -> declared.add("cognito-idp:AdminAddUserToGroup on AccountsPool");
      case STREAM -> {
        declared.add("appsync:GraphQL on ApiGraphql/types/Mutation/fields/publishUserMatch");
        declared.add("appsync:GraphQL on ApiGraphql/types/Mutation/fields/publishRoomChange");
        declared.add("sqs:SendMessage on StreamsDeadLetters");
        for (Table table : List.of(Table.VOTES, Table.MATCHES, Table.ROSTERS)) {
          for (String action :
              List.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams")) {
            declared.add("dynamodb:" + action + " on " + table(table) + ".StreamArn");
          }
        }
      }
      default -> {}
    }
    return declared;
  }

  private static String table(Table table) {
    return "Tables" + PublicNames.pascal(table);
  }

  /** Action and resource of each statement of each policy of a role. */
  private List<String> granted(String role) {
    List<String> granted = new ArrayList<>();
    for (JsonNode policy : synthesis.properties(POLICY).toList()) {
      if (Synthesis.each(policy.get("Roles")).map(Synthesis::target).anyMatch(role::equals)) {
        for (JsonNode statement : policy.at("/PolicyDocument/Statement")) {
          assertThat(statement.get("Effect").asText()).isEqualTo("Allow");
          assertThat(Synthesis.members(statement).keySet())
              .containsExactlyInAnyOrder("Effect", "Action", "Resource");
          oneOrMore(statement.get("Action"))
              .forEach(
                  action ->
                      oneOrMore(statement.get("Resource"))
                          .forEach(
                              resource -> granted.add(action.asText() + " on " + named(resource))));
        }
      }
    }
    return granted;
  }

  private static Stream<JsonNode> oneOrMore(JsonNode node) {
    return node.isArray() ? Synthesis.each(node) : Stream.of(node);
  }

  /** A resource's logical id without its hash, and whatever is joined to it. */
  private static String named(JsonNode resource) {
    if (resource.isTextual()) {
      return resource.asText();
    }
    if (resource.has("Fn::Join")) {
      StringBuilder joined = new StringBuilder();
      resource.get("Fn::Join").get(1).forEach(part -> joined.append(named(part)));
      return joined.toString();
    }
    String attribute = resource.path("Fn::GetAtt").path(1).asText();
    return Synthesis.target(resource).replaceFirst("[0-9A-F]{8}$", "")
        + (attribute.equals("StreamArn") ? ".StreamArn" : "");
  }
}
