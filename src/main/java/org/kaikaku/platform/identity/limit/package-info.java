/** How much one address may ask for before it has to wait. */
@NullMarked
package org.kaikaku.platform.identity.limit;

import org.jspecify.annotations.NullMarked;
