@NullMarked
package io.salesanalytics.ingest;

import org.jspecify.annotations.NullMarked;
