/** What accepted rows should agree with: one small class for each rule, listed in {@code Rules}. */
@NullMarked
package io.salesanalytics.validation.rule;

import org.jspecify.annotations.NullMarked;
