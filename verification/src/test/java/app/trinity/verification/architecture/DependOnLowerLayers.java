package app.trinity.verification.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.IntStream;

/** A class has its layer, and depends on no class of a later one. */
final class DependOnLowerLayers extends ArchCondition<JavaClass> {
  private static final int NONE = -1;

  private final List<PackageMatcher> layers;

  DependOnLowerLayers(List<String> layers) {
    super("depend on classes of their own or an earlier layer");
    this.layers = layers.stream().map(PackageMatcher::of).toList();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    int layer = layerOf(type);
    if (layer == NONE) {
      events.add(SimpleConditionEvent.violated(type, type.getName() + " is of no layer"));
    }
    for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
      if (layerOf(arrow.getTargetClass()) > layer) {
        events.add(SimpleConditionEvent.violated(type, arrow.getDescription()));
      }
    }
  }

  private int layerOf(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return IntStream.range(0, layers.size())
        .filter(index -> layers.get(index).matches(name))
        .findFirst()
        .orElse(NONE);
  }
}
