@NullMarked
package io.salesanalytics.validation.record;

import org.jspecify.annotations.NullMarked;
