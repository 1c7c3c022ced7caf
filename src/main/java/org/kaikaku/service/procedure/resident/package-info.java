/** What residents see: what happened, the questions, the list, their applications. */
@NullMarked
package org.kaikaku.service.procedure.resident;

import org.jspecify.annotations.NullMarked;
