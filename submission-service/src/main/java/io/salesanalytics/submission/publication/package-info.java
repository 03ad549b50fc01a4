/** Which tables a data source consists of: changed in one step, then told to everybody. */
@NullMarked
package io.salesanalytics.submission.publication;

import org.jspecify.annotations.NullMarked;
