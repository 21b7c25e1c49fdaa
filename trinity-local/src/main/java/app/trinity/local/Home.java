package app.trinity.local;

import app.trinity.api.FailureLog;
import app.trinity.api.Resolver;
import app.trinity.core.Trinity;
import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.inmemory.InMemoryCatalog;
import app.trinity.local.auth.GuestEndpoint;
import app.trinity.local.auth.RateLimit;
import app.trinity.local.auth.Tokens;
import app.trinity.local.friends.Friends;
import app.trinity.local.friends.WelcomingRooms;
import app.trinity.local.graphql.GraphQlApi;
import app.trinity.local.graphql.GraphQlEndpoint;
import app.trinity.local.http.Endpoint;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.page.ConfigEndpoint;
import app.trinity.local.http.page.PageAssets;
import app.trinity.local.http.page.QrEndpoint;
import app.trinity.local.http.security.Access;
import app.trinity.local.http.security.PublicUrl;
import app.trinity.local.http.server.Routes;
import app.trinity.local.http.server.WebServer;
import app.trinity.local.live.MatchHub;
import app.trinity.local.live.WatchedRoom;
import app.trinity.local.posters.PosterEndpoint;
import app.trinity.local.socket.SocketUpgrade;
import app.trinity.local.store.HomeStores;
import app.trinity.local.store.MemoryHomeStores;
import app.trinity.room.Participant;
import app.trinity.room.RoomChange;
import app.trinity.spi.IdSource;
import app.trinity.spi.Stores;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;

/**
 * The home edition, running: the engine over its stores and the bundled catalogue or another one,
 * behind HTTP and WebSocket. This is the composition root.
 *
 * <p>Safe for use by several threads.
 */
public final class Home implements AutoCloseable {
  private final HomeSettings settings;
  private final SecureRandom random = new SecureRandom();
  private final IdSource ids = () -> UUID.randomUUID().toString();
  private final IdSource references = () -> "%06x".formatted(random.nextInt(1 << 24));
  private final FailureLog log = FailureLog.system();
  private final ScheduledExecutorService scheduler;
  private final HomeStores stores;
  private final WebServer web;
  private final Access access;
  private final Tokens tokens;
  private final GraphQlApi api;
  private final Trinity trinity;

  private Home(HomeSettings settings) {
    this.settings = settings;
    scheduler =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "trinity-home");
              thread.setDaemon(true);
              return thread;
            });
    stores = settings.stores().orElseGet(() -> new MemoryHomeStores(settings.clock()));
    web =
        new WebServer(
            settings.lanAddress().isPresent() ? "0.0.0.0" : settings.host(), settings.port());
    access = HomeAccess.of(settings, web::port);
    tokens =
        new Tokens(
            settings.tokenKey().orElseGet(this::randomKey),
            settings.clock(),
            settings.tokenLifetime());
    MatchHub hub = new MatchHub(this::watched);
    trinity =
        Trinity.builder()
            .stores(stores.stores())
            .catalog(settings.catalog().orElseGet(BundledCatalog::load))
            .publisher(hub)
            .roomChanges(hub)
            .clock(settings.clock())
            .random(random)
            .settings(settings.rules())
            .build();
    Friends friends =
        Friends.of(trinity, settings.friends(), ids, scheduler, random, settings.friendsPace());
    Resolver resolver =
        Resolver.rooms(new WelcomingRooms(trinity.rooms(), friends))
            .and(Resolver.votes(trinity.voting()))
            .and(Resolver.matches(trinity.matches(), trinity.announcements()))
            .and(Resolver.changes(trinity.rooms(), trinity.announcements()))
            .and(Resolver.usernames(trinity.usernames()));
    api = new GraphQlApi(resolver, hub, references, log);
  }

  /**
   * Starts the home edition.
   *
   * @return once it serves
   * @throws IOException where the address or the port cannot be listened at
   */
  public static Home start(HomeSettings settings) throws IOException {
    Home home = new Home(settings);
    try {
      home.stores.feed(home.trinity);
      home.web.start(home.access, home.routes(), home::sockets, home.references, home.log);
    } catch (IOException | RuntimeException failure) {
      home.close();
      throw failure;
    }
    return home;
  }

  /** The address to open on this machine, without a slash at its end. */
  public String address() {
    return address(settings.lanAddress().isPresent() ? "127.0.0.1" : settings.host());
  }

  /**
   * The address for other devices, without a slash at its end: a proxy's where there is one, and
   * this machine's in the local network. Empty where only this machine is served.
   */
  public Optional<String> publicAddress() {
    return settings
        .publicUrl()
        .map(PublicUrl::toString)
        .or(() -> settings.lanAddress().map(this::address));
  }

  private String address(String host) {
    return "http://" + HomeAccess.inAddress(host) + ":" + web.port();
  }

  /**
   * Stops serving, within {@link Stores#CLOSING_TIME_LIMIT} and the second that open WebSockets
   * have to say goodbye: takes no more operations, announces the matches that are due to whoever
   * still listens, and only then closes the connections. Closing again does nothing.
   */
  @Override
  public void close() {
    long deadline = System.nanoTime() + Stores.CLOSING_TIME_LIMIT.toNanos();
    web.stopAccepting();
    api.close(Stores.CLOSING_TIME_LIMIT);
    scheduler.shutdownNow();
    try {
      var unused = scheduler.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    stores.close(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    web.close();
  }

  private Routes routes() {
    PageAssets page = new PageAssets(access.base().prefix());
    RateLimit guests =
        new RateLimit(settings.guestsAtOnce(), settings.guestInterval(), settings.clock());
    return Routes.builder()
        .get("/|/join/[^/]{1,100}/?", page.file("index.html"))
        .get("/assets/.+", page.filesUnder("/assets/"))
        .get("/favicon\\.ico", page.file("icon.svg"))
        .get("/health", request -> health())
        .get(
            "/config\\.json",
            new ConfigEndpoint(
                this::publicAddress,
                settings.imageBaseUrl(),
                settings.notice(),
                settings.degraded()))
        .get("/qr/[^/]{1,100}\\.svg", image(new QrEndpoint(this::publicAddress)))
        .get("/posters/\\d{1,9}\\.svg", image(new PosterEndpoint(Home::title)))
        .post("/auth/guest", new GuestEndpoint(trinity.accounts(), tokens, ids, guests))
        .getOrPost("/graphql", new GraphQlEndpoint(api, tokens))
        .build();
  }

  /** Browsers keep images to the pages of their origin unless they are told not to. */
  private Endpoint image(Endpoint drawn) {
    return access.origins().anyAllowed()
        ? request -> drawn.answer(request).with("Cross-Origin-Resource-Policy", "cross-origin")
        : drawn;
  }

  private Optional<WatchedRoom> watched(RoomChange change) {
    return trinity
        .rooms()
        .snapshot(change.roomId())
        .map(
            room ->
                new WatchedRoom(
                    Resolver.roomChangeEvent(trinity.rooms(), change.kind(), room),
                    room.participants().stream()
                        .map(Participant::userId)
                        .collect(Collectors.toSet())));
  }

  private static WebAnswer health() {
    return WebAnswer.json(200, JsonNodeFactory.instance.objectNode().put("status", "ok"));
  }

  private static Optional<PosterEndpoint.Title> title(MovieId id) {
    InMemoryCatalog catalog = BundledCatalog.load();
    return Arrays.stream(MediaType.values())
        .flatMap(type -> catalog.find(type, id).map(entry -> title(type, entry)).stream())
        .findFirst();
  }

  private static PosterEndpoint.Title title(MediaType type, CatalogEntry entry) {
    Movie movie = entry.movie();
    return new PosterEndpoint.Title(type, movie);
  }

  private SocketUpgrade sockets(Server server) {
    return new SocketUpgrade(
        server, access, api, tokens, scheduler, settings.heartbeat(), references, log);
  }

  private byte[] randomKey() {
    byte[] key = new byte[Tokens.KEY_BYTES];
    random.nextBytes(key);
    return key;
  }
}
