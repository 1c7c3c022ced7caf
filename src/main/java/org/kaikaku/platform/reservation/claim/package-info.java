@NullMarked
package org.kaikaku.platform.reservation.claim;

import org.jspecify.annotations.NullMarked;
