/** The tables that come with the house. */
@NullMarked
package org.kaikaku.platform.masters.shipped;

import org.jspecify.annotations.NullMarked;
