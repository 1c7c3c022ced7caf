package org.kaikaku.service.procedure.application;

/** How a correction came: from the applicant's own page, or to a clerk who writes it down for them. */
public enum CorrectionWay {
    PAGE(Happening.CORRECTED),
    COUNTER(Happening.CORRECTED_AT_COUNTER),
    PHONE(Happening.CORRECTED_BY_PHONE),
    PAPER(Happening.CORRECTED_ON_PAPER);

    final Happening what;

    CorrectionWay(Happening what) {
        this.what = what;
    }
}
