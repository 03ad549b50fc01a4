@NullMarked
package io.salesanalytics.ingest.upload;

import org.jspecify.annotations.NullMarked;
