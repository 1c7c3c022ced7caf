/** Reads files as publishers write them. */
@NullMarked
package org.kaikaku.platform.opendata.reading;

import org.jspecify.annotations.NullMarked;
