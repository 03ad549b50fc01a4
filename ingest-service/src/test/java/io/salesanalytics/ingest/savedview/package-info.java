@NullMarked
package io.salesanalytics.ingest.savedview;

import org.jspecify.annotations.NullMarked;
