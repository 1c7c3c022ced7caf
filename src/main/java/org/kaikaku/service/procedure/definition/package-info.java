/** Procedures, life events, forms and facts as the city's files define them. */
@NullMarked
package org.kaikaku.service.procedure.definition;

import org.jspecify.annotations.NullMarked;
