/**
 * Trinity in a Spring Boot application: the engine, its stores and its use cases as beans, in the
 * right order of closing, with health, meters and JSON.
 */
@NullMarked
package app.trinity.spring;

import org.jspecify.annotations.NullMarked;
