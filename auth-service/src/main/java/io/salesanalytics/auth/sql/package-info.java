/** Statements with parameters, rows as records. */
@NullMarked
package io.salesanalytics.auth.sql;

import org.jspecify.annotations.NullMarked;
