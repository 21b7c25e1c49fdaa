package app.trinity.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.Home;
import app.trinity.local.HomeSettings;
import app.trinity.verification.browser.chromium.Chromium;
import app.trinity.verification.browser.chromium.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The phones of one test, and the home server they play at. After the test none may have had
 * anything to complain of; of a test that failed, their last pictures are kept.
 */
final class Phones implements BeforeEachCallback, AfterEachCallback {
  private static final Namespace SHARED = Namespace.create(Phones.class);

  private final List<Phone> open = new ArrayList<>();
  private final List<AutoCloseable> servers = new ArrayList<>();
  private Store shared;

  @Override
  public void beforeEach(ExtensionContext context) {
    shared = context.getRoot().getStore(SHARED);
  }

  /** A phone that plays at the server all tests share, which is as {@code ./trinity} starts it. */
  Phone open(Look look) {
    Home home =
        shared.getOrComputeIfAbsent(Home.class, any -> serving(HomeSettings.builder()), Home.class);
    return open(look, URI.create(home.address()));
  }

  /** A phone that plays elsewhere. */
  Phone open(Look look, URI home) {
    Chromium chromium =
        shared.getOrComputeIfAbsent(Chromium.class, any -> Chromium.start(), Chromium.class);
    Phone phone = new Phone(chromium.browser(), home, look);
    open.add(phone);
    return phone;
  }

  /** A server with other settings, for this test alone. */
  URI serve(HomeSettings.Builder settings) {
    Home home = serving(settings);
    servers.add(home);
    return URI.create(home.address());
  }

  /** The program itself with these arguments, in a process for this test alone. */
  URI run(String... arguments) {
    Command command = Command.start(arguments);
    servers.add(command);
    return command.address();
  }

  private static Home serving(HomeSettings.Builder settings) {
    try {
      return Home.start(settings.port(0).build());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    boolean failed = context.getExecutionException().isPresent();
    String test = context.getRequiredTestMethod().getName();
    List<String> complaints = new ArrayList<>();
    for (Phone phone : open) {
      if (failed) {
        phone.keepPicture("failed/" + test + "-" + open.indexOf(phone));
      }
      if (!phone.forgiven()) {
        complaints.addAll(phone.complaints());
      }
      phone.close();
    }
    open.clear();
    // Only now: a phone whose server goes has cause to complain.
    for (AutoCloseable server : servers) {
      server.close();
    }
    servers.clear();
    assertThat(complaints).as("what the phones complain of").isEmpty();
  }
}
