/** Finds banks and their branches by what people write. */
@NullMarked
package org.kaikaku.platform.masters.bank;

import org.jspecify.annotations.NullMarked;
