package app.trinity.dynamodb.memory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What a process remembers of what it has seen: the most recently used entries, so many and no
 * more. Safe for use by several threads.
 */
final class Remembered<K, V> {
  private final Map<K, V> entries;

  Remembered(int most) {
    entries =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
              }
            });
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  void put(K key, V value) {
    entries.put(key, value);
  }

  /** Puts an entry, or what comes of it and the one that is there, in one step. */
  void merge(K key, V value, BinaryOperator<V> both) {
    entries.merge(key, value, both);
  }
}
