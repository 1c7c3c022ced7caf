/** Maps drawn from coordinates alone: no tiles, nothing from the internet. */
@NullMarked
package org.kaikaku.service.outreach.map;

import org.jspecify.annotations.NullMarked;
