package org.kaikaku.service.contact.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.contact.inquiry.Inquiry;
import org.kaikaku.service.contact.inquiry.Step;

/**
 * @param steps with those of what was joined into it, in the order of time
 * @param near what may answer it; a click takes its text
 * @param templates the division's own words
 * @param joined others that were joined into it; each can be taken out again
 * @param like open ones from the same name or number, which may be the same matter
 * @param offices to which it can be given
 * @param answer as typed, or as taken from a suggestion
 * @param note as typed into another field
 * @param problem the field that must be mended; null for none
 */
public record OfficeInquiryView(
        Inquiry inquiry,
        List<Step> steps,
        Text office,
        String query,
        List<Suggestion> near,
        List<Suggestion> templates,
        List<Inquiry.Joined> joined,
        List<Inquiry.Open> like,
        List<Division> offices,
        String answer,
        String note,
        @Nullable String problem) {
    /** By which it is to be answered. */
    public Text due() {
        return Wareki.text(inquiry.course().due());
    }

    public boolean closed() {
        return inquiry instanceof Inquiry.Closed;
    }

    public boolean callBack() {
        return !closed() && inquiry.course().callBack();
    }

    /** What was typed, in the field that must be mended. */
    public String note(String field) {
        return field.equals(problem) ? note : "";
    }

    /** Whether one of these fields must be mended, so that its form stands open. */
    public boolean mends(String... fields) {
        return List.of(fields).contains(problem == null ? "" : problem);
    }
}
