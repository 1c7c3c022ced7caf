package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.upload.Forged;

/** Papers are refused for what they are, and accepted; what was good is not asked for again. */
class UploadTest extends Journey {
    private static final String WORK = "paper:hoiku-moushikomi:";
    private static final String OPINION = "paper:yoiku-iryo:";

    @Test
    void papers_are_refused_with_their_reason_then_accepted_and_seen_by_the_clerk() {
        var hanako = withTelephone();
        Walk.begin(hanako, "birth");
        Walk.answer(hanako, born());
        hanako.press(".verdict .button--big");
        hanako.signIn(hanako(), PASSWORD);
        Walk.answer(hanako, born());

        chooses(hanako, WORK, "就労証明書.jpg", Forged.photo(6));
        chooses(hanako, OPINION, "意見書.pdf", Forged.zip("virus.exe", "MZ"));
        submits(hanako);
        assertThat(hanako.status()).isEqualTo(422);
        assertThat(said(hanako, OPINION, "error")).contains("まとめて圧縮したファイル");
        assertThat(said(hanako, WORK, "held")).contains("就労証明書.jpg");
        assertThat(hanako.find("input[name=sure]").isChecked()).isTrue();

        submits(hanako);
        assertThat(said(hanako, OPINION, "error")).contains("この書類を添えてください");
        assertThat(said(hanako, WORK, "held")).contains("就労証明書.jpg");

        chooses(hanako, OPINION, "意見書.png", Forged.picture("png", 40, 20));
        submits(hanako);
        assertThat(hanako.path()).as(hanako::text).startsWith("/my/bundles/");
        hanako.press(hanako.find("main tbody tr:has-text('保育所') a").first());
        assertThat(hanako.text()).contains("就労証明書など");
        seenByTheClerk(hanako.path().replace("/my/applications/", ""));
    }

    private void seenByTheClerk(String receipt) {
        var clerk = atDesk();
        clerk.open("/sign-in");
        clerk.signIn(staff(Role.CASE_WORKER, "kodomo").login(), PASSWORD);
        clerk.open("/staff/cases/" + receipt);
        assertThat(clerk.text()).contains("就労証明書.jpg");
        var photo =
                clerk.file(clerk.find("section:has(#papers) .forms a").first().getAttribute("href"));
        assertThat(photo.headers())
                .hasEntrySatisfying("content-type", value -> assertThat(value).startsWith("image/jpeg"))
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .hasEntrySatisfying(
                        "content-disposition", value -> assertThat(value).startsWith("inline"));
        assertThat(new String(photo.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "35.6895");
    }

    private static Told born() {
        return Told.nothing()
                .and("birth.babies_count", "1")
                .and("childcare.wants_nursery", "yes")
                .and("baby[1].hospital_care", "yes");
    }

    private static void chooses(Visitor visitor, String field, String name, byte[] content) {
        visitor.find("input[type=file][name^='" + field + "']")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static void submits(Visitor visitor) {
        visitor.find("input[name=sure]").check();
        visitor.press("main form[enctype] .actions button");
    }

    private static String said(Visitor visitor, String field, String what) {
        return visitor.find("[id^='" + field + "'][id$='-" + what + "']").innerText();
    }
}
