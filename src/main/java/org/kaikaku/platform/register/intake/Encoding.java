package org.kaikaku.platform.register.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the letters of a file are written. */
public enum Encoding {
    /** With byte order mark or without. */
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    /** As Windows and the core systems write it, with the NEC and IBM extensions (CP932): ①, ㈱, 髙, 﨑. */
    SHIFT_JIS(Charset.forName("windows-31j"), "Shift_JIS");

    private final Charset charset;
    private final String title;

    Encoding(Charset charset, String title) {
        this.charset = charset;
        this.title = title;
    }

    public Charset charset() {
        return charset;
    }

    public String title() {
        return title;
    }
}
