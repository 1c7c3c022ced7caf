/** From the checks to the decision (決定), its approval (決裁) and its paper. */
@NullMarked
package org.kaikaku.service.procedure.office.decision;

import org.jspecify.annotations.NullMarked;
