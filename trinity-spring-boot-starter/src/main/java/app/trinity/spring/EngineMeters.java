package app.trinity.spring;

import app.trinity.vote.Choice;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts in a Micrometer registry. */
final class EngineMeters implements EngineObserver {
  private final Counter yeses;
  private final Counter noes;
  private final Counter matches;
  private final Counter accepted;
  private final Counter failed;

  EngineMeters(MeterRegistry registry) {
    yeses = votes("yes").register(registry);
    noes = votes("no").register(registry);
    matches = Counter.builder("trinity.matches").description("Matches recorded").register(registry);
    accepted = announcements("accepted").register(registry);
    failed = announcements("failed").register(registry);
  }

  private static Counter.Builder votes(String choice) {
    return Counter.builder("trinity.votes").description("Votes stored").tag("choice", choice);
  }

  private static Counter.Builder announcements(String outcome) {
    return Counter.builder("trinity.announcements")
        .description("Attempts to tell a person of a match")
        .tag("outcome", outcome);
  }

  @Override
  public void voted(Choice choice) {
    (choice.isYes() ? yeses : noes).increment();
  }

  @Override
  public void recorded() {
    matches.increment();
  }

  @Override
  public void announced() {
    accepted.increment();
  }

  @Override
  public void announcementFailed() {
    failed.increment();
  }
}
