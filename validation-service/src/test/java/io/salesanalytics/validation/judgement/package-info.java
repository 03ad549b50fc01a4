@NullMarked
package io.salesanalytics.validation.judgement;

import org.jspecify.annotations.NullMarked;
