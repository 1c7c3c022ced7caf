/** The list of cases of one's divisions (受付箱): filters, tabs of one's own, loads, files. */
@NullMarked
package org.kaikaku.service.procedure.office.inbox;

import org.jspecify.annotations.NullMarked;
