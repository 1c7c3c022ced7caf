/** Decided applications on their way into the core systems: as files, or field by field over a screen; never twice. */
@NullMarked
package org.kaikaku.service.procedure.delivery;

import org.jspecify.annotations.NullMarked;
