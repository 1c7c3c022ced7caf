package org.kaikaku.service.outreach.resident;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.visit.BookStop;

/**
 * Who comes for what, as typed.
 *
 * @param from the beginning of the turn, an instant in ISO 8601; empty for who waits
 * @param problems by field, keys of texts
 */
public record VisitorForm(
        String errand,
        String from,
        String name,
        String kana,
        String phone,
        String mail,
        String needs,
        Map<String, String> problems) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NEEDS = 200;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u3096\\u30a1-\\u30fc\\s\\u3000・A-Za-z'.-]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{9,15}");
    private static final Pattern MAIL =
            Pattern.compile("[!-~&&[^<>()\\[\\],;:\"\\\\@]]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");

    static VisitorForm of(@Nullable Actor actor) {
        var name = actor == null || actor.staff() ? "" : actor.name();
        return new VisitorForm("", "", name, "", "", "", "", Map.of());
    }

    /** @param turn whether one must be chosen: who waits chooses none */
    static VisitorForm read(Map<String, String> sent, boolean turn) {
        var form = new VisitorForm(
                sent.getOrDefault("errand", ""),
                sent.getOrDefault("from", ""),
                line(sent, "name"),
                line(sent, "kana"),
                line(sent, "phone"),
                line(sent, "mail"),
                Written.clean(sent.getOrDefault("needs", "")),
                Map.of());
        return form.with(form.found(turn));
    }

    VisitorForm with(Map<String, String> found) {
        return new VisitorForm(errand, from, name, kana, phone, mail, needs, found);
    }

    private Map<String, String> found(boolean turn) {
        var found = new LinkedHashMap<String, String>();
        wrong(found, "errand", errand.isEmpty(), "outreach.form.errand.wrong");
        wrong(found, "from", turn && from.isEmpty(), "outreach.form.from.wrong");
        wrong(found, "name", name.isEmpty() || length(name) > LONGEST_NAME, "outreach.form.name.wrong");
        wrong(found, "kana", length(kana) > LONGEST_NAME || !KANA.matcher(kana).matches(), "outreach.form.kana.wrong");
        wrong(found, "phone", phone.isEmpty() && mail.isEmpty(), "outreach.form.reach.wrong");
        wrong(
                found,
                "phone",
                !phone.isEmpty() && !PHONE.matcher(figures(phone)).matches(),
                "outreach.form.phone.wrong");
        wrong(found, "mail", !mail.isEmpty() && !isMail(mail), "outreach.form.mail.wrong");
        wrong(found, "needs", length(needs) > LONGEST_NEEDS, "outreach.form.needs.wrong");
        return found;
    }

    private static void wrong(Map<String, String> found, String field, boolean wrong, String key) {
        if (wrong) {
            found.put(field, key);
        }
    }

    private static boolean isMail(String mail) {
        return mail.length() <= LONGEST_MAIL && MAIL.matcher(mail).matches();
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** A member of staff who books writes down somebody else, who is on the telephone. */
    BookStop.Wanted wanted(Language language, @Nullable Actor actor) {
        var own = actor == null || actor.staff() ? null : actor;
        var who = new VanBooking.Who(
                name,
                kana,
                figures(phone),
                mail,
                language,
                own == null ? null : own.account(),
                own == null ? null : own.person());
        return new BookStop.Wanted(errand, who, needs);
    }

    private static String line(Map<String, String> sent, String field) {
        return Written.clean(sent.getOrDefault(field, "")).replace('\n', ' ');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** As people type them: 090-1234-5678, ０９０ー１２３４ー５６７８. */
    private static String figures(String phone) {
        return Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[\\s‐‑–—―−ー()-]", "");
    }
}
