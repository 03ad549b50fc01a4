/** The object store and this service's JSON columns. */
@NullMarked
package io.salesanalytics.ingest.storage;

import org.jspecify.annotations.NullMarked;
