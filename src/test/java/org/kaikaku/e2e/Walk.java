package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** The parts of the way that every application online has. */
final class Walk {
    private static final int MOST_SCREENS = 60;
    private static final String QUESTION = "main input[name=asked]";
    static final byte[] PHOTO = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private Walk() {}

    static void begin(Visitor visitor, String event) {
        visitor.open("/");
        visitor.press("main a[href='/life-events/" + event + "']");
        visitor.press("main form[action$='/interviews'] button");
    }

    /** Answers until nothing more is asked; how many screens that took. */
    static int answer(Visitor visitor, Told told) {
        int screens = 0;
        saysWhose(visitor);
        while (visitor.find(QUESTION).count() > 0) {
            assertThat(++screens).as("an end of the questions").isLessThan(MOST_SCREENS);
            told.fill(visitor.page());
            visitor.press("main form:has(input[name=asked]) .actions button");
            assertThat(visitor.find(".error-summary").count())
                    .as(() -> "answer accepted: " + visitor.text())
                    .isZero();
        }
        return screens;
    }

    /** The answers are theirs, and the person whom the register has is the one who died. */
    static void saysWhose(Visitor visitor) {
        if (visitor.find("form[action$='/owner']").count() > 0) {
            visitor.press("form[action$='/owner'] button");
        }
        if (visitor.find("#the-one").count() > 0) {
            visitor.find("#the-one").check();
            visitor.press("form[action$='/subject'] .actions button");
        }
    }

    /** Sends every paper that is asked for and confirms once; the receipt numbers. */
    static List<String> confirm(Visitor visitor) {
        for (var paper : visitor.find("main input[type=file]").all()) {
            paper.setInputFiles(new FilePayload("photo.png", "image/png", PHOTO));
        }
        visitor.find("input[name=sure]").check();
        visitor.press("main form[enctype] .actions button");
        assertThat(visitor.path()).startsWith("/my/bundles/");
        return visitor.find("main tbody a").all().stream()
                .map(link -> link.getAttribute("href").replace("/my/applications/", ""))
                .toList();
    }
}
