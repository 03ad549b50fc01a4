/** Which sales concept a column stands for, and that each concept is given once. */
@NullMarked
package io.salesanalytics.semantics.concept;

import org.jspecify.annotations.NullMarked;
