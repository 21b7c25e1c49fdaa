package app.trinity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The one style in which Trinity's values are written. A value is annotated with this and with
 * {@link Value.Immutable}; its users see the value itself and never the class generated for it.
 *
 * <ul>
 *   <li>The generated class is package-private; the value has a factory method, or a nested builder
 *       that extends the generated one. The generated builder is package-private too, so that
 *       Javadoc shows its methods, documented, as the nested builder's own.
 *   <li>What is built has the value's own type, so that no generated type is part of a signature.
 *   <li>The generated {@code of} takes every attribute in the order of declaration.
 *   <li>Generated code needs the JDK and JSpecify alone, whatever else is on the class path.
 * </ul>
 *
 * <p>The annotation is kept in sources only, and {@code @Value.Immutable} is written without
 * arguments, so that compiling against a value needs no Immutables and causes no warning that it is
 * missing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    allParameters = true,
    jdkOnly = true,
    allowedClasspathAnnotations = Generated.class)
public @interface TrinityValue {}
