/** Reads addresses into their parts. */
@NullMarked
package org.kaikaku.platform.masters.address;

import org.jspecify.annotations.NullMarked;
