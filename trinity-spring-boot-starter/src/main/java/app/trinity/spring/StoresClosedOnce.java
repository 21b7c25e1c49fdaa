package app.trinity.spring;

import app.trinity.match.spi.Notification;
import app.trinity.spi.Stores;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanDefinition;

/**
 * Closes each {@link Stores} bean once: {@link StoreClosing} does where the application stops, and
 * the destruction of the bean where its start failed before. Spring on its own would do both, since
 * it calls {@code close()} on every bean that has it. A destroy method that the application names
 * is left to Spring.
 *
 * <p>Safe for use by several threads.
 */
final class StoresClosedOnce
    implements BeanFactoryPostProcessor, DestructionAwareBeanPostProcessor {
  private static final String NONE = "";

  private final Set<String> names = new HashSet<>();
  private final Set<Stores> closed =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanNamesForType(Stores.class, true, false)) {
      if (beans.containsBeanDefinition(name) && !beans.isFactoryBean(name)) {
        BeanDefinition definition = beans.getBeanDefinition(name);
        String destroyMethod = definition.getDestroyMethodName();
        if (destroyMethod == null || destroyMethod.equals(AbstractBeanDefinition.INFER_METHOD)) {
          definition.setDestroyMethodName(NONE);
          names.add(name);
        }
      }
    }
  }

  /** Closes stores, unless they have been closed here before. */
  List<Notification> close(Stores stores, Duration limit) {
    return closed.add(stores) ? stores.close(limit) : List.of();
  }

  @Override
  public boolean requiresDestruction(Object bean) {
    return bean instanceof Stores;
  }

  @Override
  public void postProcessBeforeDestruction(Object bean, String beanName) {
    if (names.contains(beanName) && bean instanceof Stores stores) {
      var unused = close(stores, Stores.CLOSING_TIME_LIMIT);
    }
  }
}
