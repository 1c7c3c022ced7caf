/** The desk's day: who comes, what to prepare, who did not come. */
@NullMarked
package org.kaikaku.service.appointment.office;

import org.jspecify.annotations.NullMarked;
