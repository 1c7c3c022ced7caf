/** The route of a van's day (巡回路): proposed by a solver, accepted by a person. */
@NullMarked
package org.kaikaku.service.outreach.route;

import org.jspecify.annotations.NullMarked;
