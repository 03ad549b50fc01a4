/** Taking uploads out of a data source again, one or all of them. */
@NullMarked
package io.salesanalytics.ingest.withdrawal;

import org.jspecify.annotations.NullMarked;
