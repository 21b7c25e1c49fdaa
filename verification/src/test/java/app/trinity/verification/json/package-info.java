/** Jackson's module and the API's answers, which are two writings of one form. */
@NullMarked
package app.trinity.verification.json;

import org.jspecify.annotations.NullMarked;
