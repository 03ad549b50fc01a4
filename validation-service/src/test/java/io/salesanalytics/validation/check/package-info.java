@NullMarked
package io.salesanalytics.validation.check;

import org.jspecify.annotations.NullMarked;
