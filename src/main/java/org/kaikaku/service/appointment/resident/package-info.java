/** The pages on which somebody takes, changes and cancels a time, with or without an account. */
@NullMarked
package org.kaikaku.service.appointment.resident;

import org.jspecify.annotations.NullMarked;
