/** Parquet files: column by column, each value as exact text. */
@NullMarked
package io.salesanalytics.validation.parquet;

import org.jspecify.annotations.NullMarked;
