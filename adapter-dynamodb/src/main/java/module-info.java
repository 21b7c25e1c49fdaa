/** The stores of Trinity on DynamoDB. */
@SuppressWarnings("requires-transitive-automatic")
module app.trinity.dynamodb {
  requires transitive app.trinity.ports;
  requires transitive software.amazon.awssdk.services.dynamodb;
  requires software.amazon.awssdk.awscore;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.http;
  requires software.amazon.awssdk.metrics;
  requires software.amazon.awssdk.retries.api;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity.dynamodb;
  exports app.trinity.dynamodb.table;
}
