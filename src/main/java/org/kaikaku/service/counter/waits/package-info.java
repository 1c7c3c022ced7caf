/** How long people waited (待ち時間): computed from the legs of finished tickets, never typed in. */
@NullMarked
package org.kaikaku.service.counter.waits;

import org.jspecify.annotations.NullMarked;
