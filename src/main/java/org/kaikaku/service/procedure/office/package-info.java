/** What staff see of applications and do with them: the inbox, the case, the decision. */
@NullMarked
package org.kaikaku.service.procedure.office;

import org.jspecify.annotations.NullMarked;
