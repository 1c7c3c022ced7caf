/** What the city says of each kind of proxy: {@code mandates.yaml}. */
@NullMarked
package org.kaikaku.platform.mandate.kind;

import org.jspecify.annotations.NullMarked;
