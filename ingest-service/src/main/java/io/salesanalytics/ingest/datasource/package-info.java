/** Data sources: what they are called and what they hold now. */
@NullMarked
package io.salesanalytics.ingest.datasource;

import org.jspecify.annotations.NullMarked;
