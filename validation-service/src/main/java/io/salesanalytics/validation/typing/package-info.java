/** What the cells of each column are, decided from the whole column. */
@NullMarked
package io.salesanalytics.validation.typing;

import org.jspecify.annotations.NullMarked;
