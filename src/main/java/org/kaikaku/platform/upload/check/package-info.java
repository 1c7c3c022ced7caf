/** Looks into files that came from outside before anybody else does. */
@NullMarked
package org.kaikaku.platform.upload.check;

import org.jspecify.annotations.NullMarked;
