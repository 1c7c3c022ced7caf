package org.kaikaku.platform.staffing.absence;

/**
 * What was typed, as it was typed.
 *
 * @param absent login of who will be away; empty for oneself
 */
public record AbsenceForm(String absent, String substitute, String from, String to, String reason) {
    static final AbsenceForm EMPTY = new AbsenceForm("", "", "", "", "");
}
