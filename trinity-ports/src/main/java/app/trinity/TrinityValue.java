package app.trinity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The one style in which Trinity's values are written. A value is annotated with this and with
 * {@link Value.Immutable}; whoever uses it sees the value itself and never the class generated for
 * it.
 *
 * <ul>
 *   <li>The generated class is package-private; the value has a factory method, or a nested builder
 *       that extends the generated one.
 *   <li>What is built has the value's own type, so that no generated type is part of a signature.
 *   <li>The generated {@code of} takes every attribute in the order of declaration.
 *   <li>Generated code needs the JDK and JSpecify alone, whatever else is on the class path.
 * </ul>
 *
 * <p>It is kept in sources only, and {@code @Value.Immutable} is written without arguments: so
 * whoever compiles against a value needs no Immutables, and no warning tells him that it is
 * missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    allParameters = true,
    jdkOnly = true,
    allowedClasspathAnnotations = Generated.class)
public @interface TrinityValue {}
