/** The verdict on each row: accepted, quarantined or ignored, and why. */
@NullMarked
package io.salesanalytics.validation.judgement;

import org.jspecify.annotations.NullMarked;
