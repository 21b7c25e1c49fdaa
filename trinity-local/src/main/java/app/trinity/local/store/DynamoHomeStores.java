package app.trinity.local.store;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.StreamProcessor;
import app.trinity.dynamodb.StreamRecord;
import app.trinity.dynamodb.development.LocalDynamoDb;
import app.trinity.dynamodb.development.StreamPoller;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.room.RoomChange;
import app.trinity.spi.Stores;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Games on DynamoDB, whose streams are polled within this process. */
public final class DynamoHomeStores implements HomeStores {
  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;
  private final TableNames tables;
  private final Optional<LocalDynamoDb> server;
  private final DynamoStores stores;
  private final AnnouncementQueue queue = AnnouncementQueue.create();
  private @Nullable StreamPoller poller;

  /**
   * Takes hold of what the stores run on, and closes it in the end.
   *
   * @param client the client of the tables
   * @param streams the client of their streams
   * @param tables what the tables are called
   * @param server the DynamoDB Local behind the clients, where it is this process's own
   */
  public DynamoHomeStores(
      DynamoDbClient client,
      DynamoDbStreamsClient streams,
      TableNames tables,
      Optional<LocalDynamoDb> server) {
    this.client = client;
    this.streams = streams;
    this.tables = tables;
    this.server = server;
    stores = DynamoStores.builder().client(client).tables(tables).build();
  }

  @Override
  public Stores stores() {
    return stores;
  }

  @Override
  public synchronized void feed(Trinity trinity) {
    queue.connect(trinity.announcements());
    StreamProcessor processor = stores.streamProcessor(trinity.reconciliation(), ontoTheQueue());
    poller =
        StreamPoller.builder().clients(client, streams).stream(
                tables.of(Table.VOTES),
                records -> processor.votesChanged(StreamRecord.ofAll(records)))
            .stream(
                tables.of(Table.MATCHES),
                records -> processor.matchesChanged(StreamRecord.ofAll(records)))
            .stream(
                tables.of(Table.ROSTERS),
                records -> processor.rostersChanged(StreamRecord.ofAll(records)))
            .start();
  }

  private Announcements ontoTheQueue() {
    return new Announcements() {
      @Override
      public void announce(UserId user, Match match) {
        queue.add(user, match);
      }

      @Override
      public void announce(RoomChange change) {
        queue.add(change);
      }
    };
  }

  @Override
  public synchronized void close(Duration limit) {
    if (poller != null) {
      poller.close();
      // What is left is logged, and announced after the next start: the stream still has it.
      var unused = queue.close(limit);
    }
    streams.close();
    client.close();
    server.ifPresent(LocalDynamoDb::close);
  }
}
