@NullMarked
package io.salesanalytics.ingest.resumable;

import org.jspecify.annotations.NullMarked;
