/**
 * The small layer between the stores and JDBC: connections, transactions, what a failure means, and
 * what the two dialects spell differently. Not for use outside this module.
 */
@NullMarked
package app.trinity.jdbc.internal;

import org.jspecify.annotations.NullMarked;
