/**
 * From a CEL text to a formula over finite sets of values. CEL gives every expression its meaning; the formula can be searched
 * quickly.
 */
@NullMarked
package org.kaikaku.platform.rules.expression;

import org.jspecify.annotations.NullMarked;
