/** What the register has learnt of the people of a case since it came (住民記録の異動), to be checked by the office. */
@NullMarked
package org.kaikaku.service.procedure.office.news;

import org.jspecify.annotations.NullMarked;
