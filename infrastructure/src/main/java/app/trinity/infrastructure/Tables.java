package app.trinity.infrastructure;

import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.infrastructure.settings.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.LocalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.constructs.Construct;

/** The tables, from the definitions that the stores themselves work with. */
final class Tables extends Construct {
  private final Map<Table, software.amazon.awscdk.services.dynamodb.Table> tables =
      new EnumMap<>(Table.class);

  Tables(Construct scope, Settings settings) {
    super(scope, "Tables");
    for (Table table : Table.values()) {
      tables.put(table, create(table, settings));
    }
  }

  software.amazon.awscdk.services.dynamodb.Table of(Table table) {
    return Objects.requireNonNull(tables.get(table));
  }

  private software.amazon.awscdk.services.dynamodb.Table create(Table table, Settings settings) {
    TableNames names = settings.tableNames();
    software.amazon.awscdk.services.dynamodb.Table.Builder builder =
        software.amazon.awscdk.services.dynamodb.Table.Builder.create(
                this, PublicNames.pascal(table))
            .tableName(names.of(table))
            .partitionKey(attribute(table.partition()))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .encryption(TableEncryption.AWS_MANAGED)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder().pointInTimeRecoveryEnabled(true).build())
            .deletionProtection(!settings.dataMayBeLost())
            .removalPolicy(settings.dataMayBeLost() ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    table.sort().ifPresent(key -> builder.sortKey(attribute(key)));
    table.timeToLive().ifPresent(builder::timeToLiveAttribute);
    table.stream().ifPresent(view -> builder.stream(StreamViewType.valueOf(view.name())));
    software.amazon.awscdk.services.dynamodb.Table created = builder.build();
    table.indexes().forEach(index -> add(created, index));
    return created;
  }

  private static void add(software.amazon.awscdk.services.dynamodb.Table table, Table.Index index) {
    ProjectionType projection = ProjectionType.valueOf(index.projection().name());
    if (index.kind() == Table.Index.Kind.GLOBAL) {
      GlobalSecondaryIndexProps.Builder global =
          GlobalSecondaryIndexProps.builder()
              .indexName(index.name())
              .partitionKey(attribute(index.partition()))
              .projectionType(projection);
      index.sort().ifPresent(key -> global.sortKey(attribute(key)));
      table.addGlobalSecondaryIndex(global.build());
    } else {
      // A local index shares the table's partition key and is nothing without a sort key.
      table.addLocalSecondaryIndex(
          LocalSecondaryIndexProps.builder()
              .indexName(index.name())
              .sortKey(attribute(index.sort().orElseThrow()))
              .projectionType(projection)
              .build());
    }
  }

  private static Attribute attribute(Table.Key key) {
    return Attribute.builder()
        .name(key.name())
        .type(key.type() == ScalarAttributeType.N ? AttributeType.NUMBER : AttributeType.STRING)
        .build();
  }
}
