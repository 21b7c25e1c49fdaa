package app.trinity.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/** A logger that keeps what it is told, each as its level and its text. */
final class RecordedLog implements System.Logger {
  private final List<String> lines = new ArrayList<>();

  @Override
  public String getName() {
    return "recorded";
  }

  @Override
  public boolean isLoggable(Level level) {
    return true;
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
    lines.add(level + " " + text);
  }

  @Override
  public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
    lines.add(level + " " + format);
  }

  @Override
  public void log(Level level, Supplier<String> text, Throwable thrown) {
    lines.add(level + " " + text.get());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
