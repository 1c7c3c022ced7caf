/** Forms and notices filled from facts. */
@NullMarked
package org.kaikaku.service.procedure.form;

import org.jspecify.annotations.NullMarked;
