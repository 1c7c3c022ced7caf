/** Getting back in when the usual way is lost. */
@NullMarked
package org.kaikaku.platform.identity.recovery;

import org.jspecify.annotations.NullMarked;
