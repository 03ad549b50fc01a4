/** Takes an uploaded file through its check and tells the others what came of it. */
@NullMarked
package io.salesanalytics.validation.upload;

import org.jspecify.annotations.NullMarked;
