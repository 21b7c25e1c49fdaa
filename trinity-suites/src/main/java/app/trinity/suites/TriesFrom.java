package app.trinity.suites;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Takes the number of a property's tries from a system property. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(value = TriesFrom.Hook.class, propagateTo = PropagationMode.NO_DESCENDANTS)
@interface TriesFrom {
  /** The system property's name. */
  String property();

  /** How many tries without it, over the stores in memory. */
  int otherwise();

  /** Sets the number before the property is run. */
  final class Hook implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      TriesFrom from = context.findAnnotation(TriesFrom.class).orElseThrow();
      int otherwise =
          context.testInstance() instanceof StoresUnderTest stores
              ? stores.tries(from.otherwise())
              : from.otherwise();
      context.attributes().setTries(Integer.getInteger(from.property(), otherwise));
      return property.execute();
    }
  }
}
