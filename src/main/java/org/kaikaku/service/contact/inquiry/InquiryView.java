package org.kaikaku.service.contact.inquiry;

import java.util.List;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;

/** As whoever asked sees it. */
public record InquiryView(Inquiry inquiry, List<Step> steps, Text office, Text due) {
    static Text day(Inquiry inquiry) {
        return Wareki.text(inquiry.course().due());
    }

    public boolean closed() {
        return inquiry instanceof Inquiry.Closed;
    }
}
