/** What residents see of mandates: given, taken up, revoked. */
@NullMarked
package org.kaikaku.platform.mandate.resident;

import org.jspecify.annotations.NullMarked;
