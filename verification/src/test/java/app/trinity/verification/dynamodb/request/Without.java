package app.trinity.verification.dynamodb.request;

import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** An adapter that leaves out one of its precautions, on the way to DynamoDB or back. */
public final class Without implements ExecutionInterceptor {
  private final UnaryOperator<SdkRequest> asked;
  private final UnaryOperator<SdkResponse> answered;

  private Without(UnaryOperator<SdkRequest> asked, UnaryOperator<SdkResponse> answered) {
    this.asked = asked;
    this.answered = answered;
  }

  /** Transactions do not check rows of this table that they do not write. */
  public static Without checksOf(Table table, TableNames names) {
    String name = names.of(table);
    return inTransactions(
        parts ->
            parts.stream()
                .filter(
                    part ->
                        part.conditionCheck() == null
                            || !part.conditionCheck().tableName().equals(name))
                .toList());
  }

  /** Transactions put rows into this table whatever is there. */
  public static Without conditionsOfPuts(Table table, TableNames names) {
    String name = names.of(table);
    return inTransactions(
        parts ->
            parts.stream()
                .map(
                    part ->
                        part.put() != null && part.put().tableName().equals(name)
                            ? part.toBuilder().put(unconditional(part.put())).build()
                            : part)
                .toList());
  }

  private static Put unconditional(Put put) {
    return Put.builder().tableName(put.tableName()).item(put.item()).build();
  }

  private static Without inTransactions(UnaryOperator<List<TransactWriteItem>> changed) {
    return new Without(
        request ->
            request instanceof TransactWriteItemsRequest transaction
                ? transaction.toBuilder()
                    .transactItems(changed.apply(transaction.transactItems()))
                    .build()
                : request,
        UnaryOperator.identity());
  }

  /** Single rows are put whatever is there. */
  public static Without conditionsOfSinglePuts() {
    return new Without(
        request ->
            request instanceof PutItemRequest put
                ? PutItemRequest.builder()
                    .tableName(put.tableName())
                    .item(put.item())
                    .overrideConfiguration(put.overrideConfiguration().orElseThrow())
                    .build()
                : request,
        UnaryOperator.identity());
  }

  /** What a batch left unread is taken for missing. */
  public static Without unprocessedKeys() {
    return new Without(
        UnaryOperator.identity(),
        response ->
            response instanceof BatchGetItemResponse batch
                ? batch.toBuilder().unprocessedKeys(Map.of()).build()
                : response);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return asked.apply(context.request());
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    return answered.apply(context.response());
  }
}
