@NullMarked
package io.salesanalytics.ingest.task;

import org.jspecify.annotations.NullMarked;
