/** Accounts of staff who come, move and go. */
@NullMarked
package org.kaikaku.platform.identity.personnel;

import org.jspecify.annotations.NullMarked;
