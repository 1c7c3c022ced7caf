/** A table from the file that a clerk takes in to the version that anybody may use, and back. */
@NullMarked
package org.kaikaku.platform.opendata.publish;

import org.jspecify.annotations.NullMarked;
