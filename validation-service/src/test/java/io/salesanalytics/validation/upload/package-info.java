@NullMarked
package io.salesanalytics.validation.upload;

import org.jspecify.annotations.NullMarked;
