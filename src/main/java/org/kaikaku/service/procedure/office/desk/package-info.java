/** What colleagues leave for each other (申し送り): calls by name in a note, hand-over notes, and the list of both for each. */
@NullMarked
package org.kaikaku.service.procedure.office.desk;

import org.jspecify.annotations.NullMarked;
