@NullMarked
package io.salesanalytics.validation.typing;

import org.jspecify.annotations.NullMarked;
