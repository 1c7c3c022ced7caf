/** What whoever came confirms, hands in, takes away printed and must still bring; and what the sections are told. */
@NullMarked
package org.kaikaku.service.procedure.counter.confirmation;

import org.jspecify.annotations.NullMarked;
