package app.trinity.dynamodb.memory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** A bounded cache that evicts the least recently used entry. Safe for use by several threads. */
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

  /** Puts an entry, or merges it with the present one, atomically. */
  void merge(K key, V value, BinaryOperator<V> both) {
    entries.merge(key, value, both);
  }
}
