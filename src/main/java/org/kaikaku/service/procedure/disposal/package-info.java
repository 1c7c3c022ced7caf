/** Papers whose time is over (保存期間満了): a person confirms the list, and a job removes what they hold. */
@NullMarked
package org.kaikaku.service.procedure.disposal;

import org.jspecify.annotations.NullMarked;
