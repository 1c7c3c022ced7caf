/** For whom somebody acts in a request, and what stops them. */
@NullMarked
package org.kaikaku.platform.mandate.acting;

import org.jspecify.annotations.NullMarked;
