/** Joiners, movers and leavers from a file (異動名簿): what each row would do, all of them with one confirmation, each on its day. */
@NullMarked
package org.kaikaku.platform.staffing.roster;

import org.jspecify.annotations.NullMarked;
