package org.kaikaku.service.contact.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.contact.knowledge.Answer;

/**
 * @param near what may answer it; a click takes its text
 * @param offices to which it can be given
 * @param answer as typed, or as taken from an article
 * @param note as typed, of an escalation or a reopening
 * @param problem the field that must be mended; null for none
 */
public record OfficeInquiryView(
        Inquiry inquiry,
        List<Step> steps,
        Text office,
        String query,
        List<Answer> near,
        List<Division> offices,
        String answer,
        String note,
        @Nullable String problem) {
    public boolean closed() {
        return inquiry instanceof Inquiry.Closed;
    }
}
