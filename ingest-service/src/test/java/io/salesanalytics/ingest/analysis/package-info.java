@NullMarked
package io.salesanalytics.ingest.analysis;

import org.jspecify.annotations.NullMarked;
