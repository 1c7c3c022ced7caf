/** What was done is taken back (取消し) while nothing of it has left the house, or sent on its way at once (発出). */
@NullMarked
package org.kaikaku.service.procedure.office.undo;

import org.jspecify.annotations.NullMarked;
