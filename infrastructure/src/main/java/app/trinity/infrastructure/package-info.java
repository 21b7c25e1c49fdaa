/** The AWS stack: what is deployed, as a CDK app. */
@NullMarked
package app.trinity.infrastructure;

import org.jspecify.annotations.NullMarked;
