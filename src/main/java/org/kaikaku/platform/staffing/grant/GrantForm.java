package org.kaikaku.platform.staffing.grant;

/** What was typed, as it was typed. */
public record GrantForm(String login, String role, String division, String from, String to, String reason) {
    static final GrantForm EMPTY = new GrantForm("", "", "", "", "", "");
}
