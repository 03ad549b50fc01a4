@NullMarked
package io.salesanalytics.ingest.datasource;

import org.jspecify.annotations.NullMarked;
