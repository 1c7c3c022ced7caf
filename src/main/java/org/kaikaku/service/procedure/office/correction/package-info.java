/** What is missing or changes on the way: corrections (補正) asked and entered, withdrawals (取下げ). */
@NullMarked
package org.kaikaku.service.procedure.office.correction;

import org.jspecify.annotations.NullMarked;
