/** Raw files in S3, read as often as it takes; clean files written there as they come. */
@NullMarked
package io.salesanalytics.validation.storage;

import org.jspecify.annotations.NullMarked;
