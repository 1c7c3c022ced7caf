/** A payment provider to try with, in a process of its own: it sends no money anywhere, and forgets, repeats and delays what it tells as real ones do. */
@NamedInterface("sandbox")
@NullMarked
package org.kaikaku.platform.payment.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
