package org.kaikaku.service.contact.agent;

import java.util.List;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.contact.inquiry.Inquiry;

public record OfficeInquiriesView(List<Row> rows) {
    /** @param late whether its day is over */
    public record Row(Inquiry inquiry, Text office, boolean late, boolean closed) {
        /** By which it is to be answered. */
        public Text due() {
            return Wareki.text(inquiry.course().due());
        }
    }

    /** Those to be called back, the first day first. */
    public List<Row> callBacks() {
        return rows.stream()
                .filter(row -> !row.closed() && row.inquiry().course().callBack())
                .toList();
    }
}
