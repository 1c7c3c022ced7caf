/** Cases found by their words (全文検索): what of a case may be found, by whom, and which are alike. */
@NullMarked
package org.kaikaku.service.procedure.office.finding;

import org.jspecify.annotations.NullMarked;
