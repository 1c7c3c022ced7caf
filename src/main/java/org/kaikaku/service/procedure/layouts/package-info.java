/** The layouts in which files go out and come in, as the city's files say today, on one page. */
@NullMarked
package org.kaikaku.service.procedure.layouts;

import org.jspecify.annotations.NullMarked;
