/** Which areas need a stop: how many people of which age live how far from the next office or stop. */
@NullMarked
package org.kaikaku.service.outreach.need;

import org.jspecify.annotations.NullMarked;
