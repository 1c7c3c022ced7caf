/** Who has a case in hand (割当): claimed, given, given back, and many at once. */
@NullMarked
package org.kaikaku.service.procedure.office.allotment;

import org.jspecify.annotations.NullMarked;
