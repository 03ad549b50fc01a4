/** Tests of taking uploads out again. */
@NullMarked
package io.salesanalytics.ingest.withdrawal;

import org.jspecify.annotations.NullMarked;
