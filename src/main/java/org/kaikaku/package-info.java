/** The front door: opens the house, or does one thing for whoever runs it. */
@NullMarked
package org.kaikaku;

import org.jspecify.annotations.NullMarked;
