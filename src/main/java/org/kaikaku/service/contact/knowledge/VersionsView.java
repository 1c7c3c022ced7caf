package org.kaikaku.service.contact.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;

/** @param versions the newest first */
public record VersionsView(String key, Text title, List<Version> versions) {
    public record Version(int number, LocalDate effective, List<Change> changes) {
        public Text from() {
            return Wareki.text(effective);
        }
    }

    /** @param field end of the key of what the field is called */
    public record Change(String field, Difference difference) {}
}
