/** What was done, by whom, to whom: entries that are never changed. */
@NullMarked
package io.salesanalytics.auth.audit;

import org.jspecify.annotations.NullMarked;
