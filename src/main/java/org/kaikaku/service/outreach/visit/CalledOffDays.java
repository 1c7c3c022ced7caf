package org.kaikaku.service.outreach.visit;

import java.time.LocalDate;

/** Why a van does not go. */
public interface CalledOffDays {
    /** In the words of who called it off; empty where nobody has. */
    String reason(String van, LocalDate day);
}
