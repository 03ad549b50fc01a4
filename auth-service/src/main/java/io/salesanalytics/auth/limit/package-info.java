/** How often a password may be tried, per user and per address. */
@NullMarked
package io.salesanalytics.auth.limit;

import org.jspecify.annotations.NullMarked;
