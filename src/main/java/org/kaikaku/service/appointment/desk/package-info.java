/** Desks at which one may come by appointment, as the city's {@code appointments.yaml} says. */
@NullMarked
package org.kaikaku.service.appointment.desk;

import org.jspecify.annotations.NullMarked;
