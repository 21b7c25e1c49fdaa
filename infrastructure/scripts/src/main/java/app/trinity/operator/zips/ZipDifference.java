package app.trinity.operator.zips;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in which two zips differ. */
public final class ZipDifference {
  private ZipDifference() {}

  /**
   * Returns the names of the files that only one of them has, or that differ; sorted. Empty if the
   * zips differ in no more than order, times or compression.
   *
   * @throws IOException if one of them cannot be read
   */
  public static List<String> between(Path one, Path other) throws IOException {
    Map<String, Long> left = checksums(one);
    Map<String, Long> right = checksums(other);
    TreeSet<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    return names.stream()
        .filter(name -> !left.containsKey(name) || !left.get(name).equals(right.get(name)))
        .toList();
  }

  private static Map<String, Long> checksums(Path zip) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (ZipFile content = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(content.entries())) {
        checksums.put(entry.getName(), entry.getCrc());
      }
    }
    return checksums;
  }
}
