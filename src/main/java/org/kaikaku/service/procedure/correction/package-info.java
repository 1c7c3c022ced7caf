/** What an applicant is asked to mend (補正, 行政手続法7条), and how it comes back: from them or through a clerk. */
@NullMarked
package org.kaikaku.service.procedure.correction;

import org.jspecify.annotations.NullMarked;
