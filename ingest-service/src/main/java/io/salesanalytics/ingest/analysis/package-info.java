/** Looks at a file without keeping it: what it is, what its columns mean, what Druid would be told. */
@NullMarked
package io.salesanalytics.ingest.analysis;

import org.jspecify.annotations.NullMarked;
